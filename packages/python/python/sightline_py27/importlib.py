"""`importlib`: modules by name, those of the project included."""

from sightline_dialect.importing import import27 as _import


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError("relative imports require the 'package' argument")
        level = len(name) - len(name.lstrip("."))
        name = ".".join(package.split(".")[: len(package.split(".")) - level + 1] + [name[level:]])
    return _import(name, None, None, ("__name__",))
