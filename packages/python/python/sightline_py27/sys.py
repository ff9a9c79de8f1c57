"""`sys` as scripts know it."""

import sys as _sys
import types as _types

from sightline_dialect import importing as _importing
from sightline_dialect.errors import raised as _raised
from sightline_dialect.values.arithmetic import edge as _edge


class _VersionInfo(tuple):
    major, minor, micro, releaselevel, serial = 2, 7, 4, "final", 0


class _Sys(_types.ModuleType):
    maxint = _edge(2147483647)
    maxsize = 2147483647
    builtin_module_names = ("__builtin__", "_ast", "_codecs", "_collections", "_csv", "_functools", "_hashlib", "_json", "_random", "_sre", "_struct", "_weakref", "array", "binascii", "cPickle", "cStringIO", "errno", "exceptions", "itertools", "jarray", "math", "operator", "sys", "thread", "time", "types", "zipimport", "zlib")
    maxunicode = 1114111
    version = "2.7.4"
    version_info = _VersionInfo((2, 7, 4, "final", 0))
    platform = "java"
    byteorder = "big"
    hexversion = 0x020704F0
    argv = [""]
    executable = None
    subversion = ("Jython", "", "")
    copyright = ""
    float_info = _sys.float_info
    exc_type = exc_value = exc_traceback = None

    @property
    def exec_prefix(self):
        return None

    @exec_prefix.setter
    def exec_prefix(self, value):
        raise TypeError("readonly attribute")

    @exec_prefix.deleter
    def exec_prefix(self):
        raise TypeError("readonly attribute")

    @property
    def stdout(self):
        return _sys.stdout

    @stdout.setter
    def stdout(self, stream):
        _sys.stdout = stream

    @property
    def stderr(self):
        return _sys.stderr

    @stderr.setter
    def stderr(self, stream):
        _sys.stderr = stream

    @property
    def __stdout__(self):
        return _sys.stdout

    @property
    def path(self):
        return _path

    @property
    def modules(self):
        return _modules()

    def exc_info(self):
        return _raised.exc_info(_sys._getframe(1))

    def exc_clear(self):
        _raised.exc_clear(_sys._getframe(1))

    def getrecursionlimit(self):
        return _sys.getrecursionlimit()

    def setrecursionlimit(self, limit):
        return None

    def getdefaultencoding(self):
        return "utf-8"

    def __reload__(self):
        self.__dict__["setdefaultencoding"] = _set_default_encoding

    def getfilesystemencoding(self):
        return "UTF-8"

    def _getframe(self, depth=0):
        return _sys._getframe(depth + 1)

    def getsizeof(self, x, *default):
        return _sys.getsizeof(x)

    def intern(self, s):
        return s

    def exit(self, code=None):
        raise SystemExit() if code is None else SystemExit(code)


def _set_default_encoding(name):
    if name.lower().replace("_", "-") not in ("utf-8", "utf8"):
        raise LookupError("the default encoding of scripts is utf-8 and cannot be changed to %s" % name)


_path = ["."]


def _modules():
    hidden = ("sightline", "_pyodide", "pyodide", "js")
    found = {k: v for k, v in _sys.modules.items() if not k.startswith(hidden)}
    prefix = __name__.rpartition(".")[0] + "."
    found.update({k[len(prefix) :]: v for k, v in _sys.modules.items() if k.startswith(prefix) and not k.startswith(prefix + "_")})
    found.update(_importing.LIBRARY)
    return found


_module = _Sys("sys")
_sys.modules[__name__] = _module
