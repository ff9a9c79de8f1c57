"""Java as scripts use it. Packages load on first use: `import java` then `java.lang.Exception`."""

import importlib


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    try:
        return importlib.import_module("java." + name)
    except ModuleNotFoundError:
        raise AttributeError("java.%s is not available in Sightline" % name) from None
