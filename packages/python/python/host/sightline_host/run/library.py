"""The project's script library: packages that load when they are first looked at (rules SCR60 to SCR64)."""
import types

import sightline_dialect as dialect
from sightline_dialect import importing


#: What ends the loading of a module and reaches who imports it unchanged; all else is an ImportError there.
_AS_THEY_ARE = (dialect.SightlineInterrupt, SyntaxError, ImportError, SystemExit, MemoryError)


class LibraryModule(types.ModuleType):
    """A module or folder of the library. Its text is fetched, translated and run at the first attribute asked of it."""

    def __getattr__(self, name):
        library = self.__dict__.get("__library__")
        if library is None or name.startswith("__"):
            raise AttributeError(name)
        library.load(self)
        if name in self.__dict__:
            return self.__dict__[name]
        raise AttributeError("'%s' module has no attribute '%s'" % (self.__name__, name))

    def __dir__(self):
        library = self.__dict__.get("__library__")
        if library is not None:
            library.load(self)
        return list(self.__dict__)


class Library:
    def __init__(self, host):
        self._host = host
        self._paths = {}
        self.modules = {}
        self._loaded = set()

    def reset(self, paths):
        """The modules of a project: `shared/util` and so on."""
        self._paths = {path.replace("/", "."): path for path in paths}
        self.modules = {}
        self._loaded = set()
        importing.LIBRARY.clear()
        for name in self._paths:
            self._make(name)
        return {name: module for name, module in self.modules.items() if "." not in name}

    def _make(self, name):
        module = self.modules.get(name)
        if module is not None:
            return module
        module = self.modules[name] = LibraryModule(name)
        module.__dict__.update(dialect.new_globals(name, "<module:%s>" % name))
        module.__dict__["__library__"] = self
        parent, _, last = name.rpartition(".")
        if parent:
            folder = self._make(parent)
            folder.__path__ = []
            folder.__dict__[last] = module
        return module

    def find(self, name):
        """A module by its dotted name, loaded; None when the project has none."""
        module = self.modules.get(name)
        if module is not None:
            self.load(module)
        return module

    def load(self, module):
        name = module.__name__
        if name in self._loaded:
            return
        self._loaded.add(name)
        path = self._paths.get(name)
        if path is None:
            return
        importing.LIBRARY[name] = module
        try:
            self._execute(module, name, *self._host.library_source(path))
        except _AS_THEY_ARE:
            self._loaded.discard(name)
            raise
        except BaseException as problem:
            self._loaded.discard(name)
            text = "%s: %s" % (dialect.exception_type(problem), dialect.exception_message(problem))
            raise ImportError("%s could not be loaded: %s" % (name, text)).with_traceback(problem.__traceback__) from None

    def _execute(self, module, name, source, kept):
        code = self._host.code(("module", "module", [], source, "module:" + name), kept)
        self._host.compiled()
        exec(code, module.__dict__)
