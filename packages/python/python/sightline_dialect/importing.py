"""Imports of scripts: project libraries, Python 2.7's module names, Java packages, then the standard library."""

import importlib
import sys
import types

from .newer import NEWER

_find_library = None
#: Modules of the project's library that were loaded, or failed while they were: `sys.modules` has them.
LIBRARY = {}
ROOTS = ("java", "javax", "com", "org")
#: Modules that are here under Python 2.7's names, as files of `sightline_py27` or, where there is none, as they are in CPython.
PY27 = {
    "StringIO", "cStringIO", "urllib", "urllib2", "urlparse", "ConfigParser", "Queue", "cPickle", "__builtin__", "exceptions", "string",
    "itertools", "os", "sys", "math", "json", "hashlib", "base64", "types", "operator", "thread", "commands", "HTMLParser",
    "Cookie", "htmlentitydefs", "dummy_thread", "copy_reg", "UserDict", "UserList", "UserString", "sets", "csv", "traceback", "time",
    "binascii", "struct", "hmac", "zlib", "md5", "sha", "random", "re", "sre", "inspect", "io", "jarray", "collections", "functools", "datetime",
    "socket", "array", "threading", "copy", "subprocess", "tempfile", "shutil", "imp", "importlib", "logging", "email",
    "simplejson", "codecs", "decimal", "uuid", "calendar", "cgi", "pprint", "fractions", "xml", "zipfile", "unicodedata", "contextlib", "heapq", "bisect", "ast", "keyword", "errno", "pickle", "locale",
    "gc", "imghdr", "new", "repr", "fpformat", "mutex", "future_builtins",
}  # fmt: skip
#: Modules of CPython that Python 2.7 has as well.
SHARED = {
    "__future__", "_strptime", "_threading_local", "abc", "argparse", "atexit", "bz2", "cmath", "cmd", "colorsys", "compileall", "difflib", "dis", "encodings",
    "filecmp", "fileinput", "fnmatch", "genericpath", "getopt", "gettext", "glob", "gzip", "linecache", "mimetypes", "netrc", "ntpath", "nturl2path",
    "numbers", "opcode", "optparse", "pickletools", "pkgutil", "platform", "plistlib", "posixpath", "profile", "pstats", "py_compile", "pyclbr", "pydoc",
    "quopri", "rlcompleter", "runpy", "sched", "select", "shelve", "shlex", "signal", "site", "sre_compile", "sre_constants", "sre_parse", "stat",
    "sysconfig", "tabnanny", "tarfile", "textwrap", "this", "timeit", "token", "tokenize", "trace", "unittest", "warnings", "weakref", "wsgiref", "zipimport",
}  # fmt: skip
#: Modules of CPython under another name, which may need a `socket` that connects to nothing.
RENAMED = {
    "httplib": "http.client", "SocketServer": "socketserver", "BaseHTTPServer": "http.server", "SimpleHTTPServer": "http.server", "xmlrpclib": "xmlrpc.client",
    "cookielib": "http.cookiejar", "robotparser": "urllib.robotparser", "markupbase": "_markupbase", "smtplib": "smtplib", "ftplib": "ftplib", "poplib": "poplib",
    "mailbox": "mailbox",
}  # fmt: skip
#: Modules of Python 2.7 that are closed, with what to use instead.
CLOSED = {
    **dict.fromkeys(("ssl", "telnetlib", "nntplib", "smtpd", "imaplib", "asyncore", "asynchat", "webbrowser", "CGIHTTPServer", "SimpleXMLRPCServer", "DocXMLRPCServer"),
                    "scripts open no connections: use system.net.httpClient() or system.net.sendEmail()"),
    **dict.fromkeys(("popen2", "pipes", "pty", "pdb", "bdb", "code", "codeop", "ctypes", "grp", "pwd", "crypt", "posixfile"), "scripts reach nothing of the gateway's machine"),
    **dict.fromkeys(("anydbm", "dumbdbm", "whichdb", "dircache"), "scripts have no files of their own: use system.file"),
    "marshal": "use pickle or system.util.jsonEncode",
    "doctest": "it needs a console",
    **dict.fromkeys(("MimeWriter", "aifc", "binhex", "cgitb", "chunk", "compiler", "distutils", "formatter", "htmllib", "lib2to3", "macpath", "mailcap", "mhlib",
                     "mimetools", "mimify", "multifile", "rfc822", "sgmllib", "sndhdr", "symbol", "user", "uu", "xdrlib", "xmllib", "mmap"),
                    "a module of Python 2.7 that is not available in Sightline"),
}  # fmt: skip


def set_find_library(function):
    global _find_library
    _find_library = function


def import27(name, scope=None, names=None, fromlist=(), level=0):
    where = scope or {}
    name = str.__str__(name)
    if level > 0:
        name = _absolute(name, where, level)
        return _finish(_library(name) or _missing(name, name), name, fromlist, where)
    package = where.get("__package__") or _parent(where)
    if package:
        module = _library(package + "." + name)
        if module is not None:
            return _finish(module, package + "." + name, fromlist, where, skip=package.count(".") + 1)
    return _finish(_absolute_module(name, where, fromlist), name, fromlist, where)


def _parent(scope):
    name = scope.get("__name__") or ""
    return name if "__path__" in scope else name.rpartition(".")[0]


def _absolute(name, scope, level):
    package = scope.get("__package__") or _parent(scope)
    base = package.rsplit(".", level - 1)[0] if level > 1 else package
    return base + "." + name if name else base


def _library(name):
    """The module of a project library; packages on the way are bound as attributes by the finder."""
    if _find_library is None:
        return None
    found = _find_library(name)
    if found is None or "." not in name:
        return found
    parent, _, last = name.rpartition(".")
    holder = _find_library(parent)
    if holder is not None and getattr(holder, "__dict__", {}).get(last) is None:
        try:
            setattr(holder, last, found)
        except AttributeError:
            pass
    return found


def _absolute_module(name, scope, fromlist=()):
    module = _library(name)
    if module is not None:
        return module
    root = name.partition(".")[0]
    if root in ROOTS:
        return _java(name, scope, fromlist)
    if root == "system":
        return _standard(name, name)
    if root in PY27:
        return _py27(name)
    if root in RENAMED:
        return _with_socket(RENAMED[root] + name[len(root) :], name)
    if root in SHARED:
        return _standard(name, name)
    if root in CLOSED:
        raise ImportError("No module named %s: %s" % (root, CLOSED[root]))
    _missing(root)


def _missing(part):
    raise ImportError("No module named " + part) from None


def _standard(full, name):
    if full in _older:
        return _older[full]
    try:
        module = importlib.import_module(full)
    except ModuleNotFoundError:
        _missing(name.rpartition(".")[2])
    return _without_newer(module) if full in NEWER else module


_older = {}


def _without_newer(module):
    """CPython's module as scripts see it: a copy without what Python 3 added."""
    made = _older[module.__name__] = types.ModuleType(module.__name__, module.__doc__)
    made.__dict__.update({name: value for name, value in vars(module).items() if name not in NEWER[module.__name__]})
    return made


def _with_socket(full, name):
    """Modules that talk to others import `socket`: they get the one that connects to nothing."""
    sys.modules.setdefault("socket", importlib.import_module("sightline_py27.socket"))
    return _standard(full, name)


def _py27(name):
    full = "sightline_py27." + ("builtin27" if name == "__builtin__" else name)
    try:
        module = importlib.import_module(full)
        if module.__name__ == full:
            module.__name__ = name
            for newer in NEWER.get(name, ()):
                module.__dict__.pop(newer, None)
        return module
    except ModuleNotFoundError as e:
        if e.name is None or not full.startswith(e.name):
            raise
    if "." in name and not name.startswith(_PACKAGES):
        _missing(name.rpartition(".")[2])
    return _with_socket(name, name) if name.startswith(_PACKAGES) else _standard(name, name)


#: Packages whose modules are those of CPython where `sightline_py27` has none.
_PACKAGES = ("xml.", "json.", "logging.", "email.", "os.")


def _java(name, scope, fromlist):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as e:
        found = _java_class(name)
        if found is not None:
            return found
        wanted = name + "." + fromlist[0] if fromlist and fromlist[0] != "*" else name
        raise ImportError("No module named %s: %s is not available in Sightline%s" % ((e.name or name).rpartition(".")[2], wanted, _where(scope))) from None


def _java_class(name):
    """`import java.util.Date`: a class imported as if it were a module."""
    parent, _, last = name.rpartition(".")
    if not parent:
        return None
    try:
        holder = importlib.import_module(parent)
    except ImportError:
        holder = _java_class(parent)
    return getattr(holder, last, None) if holder is not None else None


def _where(scope):
    filename = scope.get("__file__")
    return " (imported in %s)" % filename if filename else ""


def _finish(module, name, fromlist, scope, skip=0):
    if not fromlist:
        return _root(module, name, skip)
    for wanted in fromlist:
        if wanted == "*":
            return _StarModule(module) if not hasattr(module, "__all__") else module
        if not hasattr(module, wanted) and _library(name + "." + wanted) is None:
            _submodule(module, name, wanted, scope)
    return module


class _StarModule(types.SimpleNamespace):
    def __init__(self, module):
        public = {k: v for k, v in vars(module).items() if not k.startswith("_")}
        super().__init__(**public)
        self.__all__ = list(public)


def _submodule(module, name, wanted, scope):
    root = name.partition(".")[0]
    try:
        if root in ROOTS or hasattr(module, "__path__"):
            setattr(module, wanted, importlib.import_module(getattr(module, "__name__", name) + "." + wanted))
            return
    except (ImportError, AttributeError):
        pass
    if root in ROOTS:
        raise ImportError("cannot import name %s: %s.%s is not available in Sightline%s" % (wanted, name, wanted, _where(scope)))
    raise ImportError("cannot import name " + wanted)


def _root(module, name, skip):
    parts = name.split(".")
    if len(parts) == skip + 1:
        return module
    root = ".".join(parts[: skip + 1])
    library = _library(root)
    if library is not None:
        return library
    if root in PY27:
        return _py27(root)
    return importlib.import_module(root)


def import_star(name, level):
    """`from name import *` inside a function: Jython binds nothing there that the function could see."""
    import27(name, sys._getframe(1).f_globals, None, ("*",), level)
