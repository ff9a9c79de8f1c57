"""`xml`: what is not here comes from CPython's package."""

import importlib


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    try:
        return importlib.import_module("xml." + name)
    except ModuleNotFoundError:
        raise AttributeError("'module' object has no attribute '%s'" % name) from None
