"""`new`: what makes functions, methods, classes and modules; code is closed to scripts."""

from types import FunctionType as function, MethodType as _method, ModuleType as module

from sightline_dialect.builtins27 import BUILTINS as _builtins


def instancemethod(function, instance=None, cls=None):
    return function if instance is None else _method(function, instance)


def classobj(name, bases, names):
    return _builtins["type"](name, bases or (object,), dict(names))
