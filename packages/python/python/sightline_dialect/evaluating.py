"""exec, eval and compile: their text is Python 2.7 too."""

import __future__
import json
import re
import sys
import types

from .compile.compiler import compile_script

BUILTINS = {}
_translate = None


def set_translate(function):
    """`function(source, form, filename)`: JSON text of what the translator answers."""
    global _translate
    _translate = function


def _futures(frame):
    """Features of `__future__` that hold in the calling module hold in what it compiles."""
    return ("division",) if frame.f_globals.get("division") is __future__.division else ()


def _code(source, filename, mode, frame=None):
    if isinstance(source, types.CodeType):
        return source
    if isinstance(source, str) and mode == "eval" and _STATEMENT.match(source):
        raise SyntaxError("no viable alternative at input '%s'" % _STATEMENT.match(source).group(1), (filename, 1, 0, source))
    if not isinstance(source, str):
        raise TypeError("exec: argument 1 must be string, code or file object" if mode == "exec" else "eval: argument 1 must be string or code object")
    return compile_script(translated(str.__str__(source), filename, mode), filename, mode, _futures(frame) if frame is not None else ())


def translated(source, filename, mode):
    """Text that CPython's parser reads, of Python 2.7 text."""
    if _translate is None:
        raise NotImplementedError("exec and eval are not available here")
    made = json.loads(str(_translate(source.strip(" \t") if mode == "eval" else source, "module", filename)))
    error = made.get("syntaxError")
    if error is not None:
        raise SyntaxError(error["message"], (filename, error["line"], error["column"], error["text"]))
    return made["code"]


def _scope(scope):
    if scope.get("__builtins__") is not BUILTINS:
        scope["__builtins__"] = BUILTINS
    return scope


def exec27(source, scope=None, names=None):
    if type(source) is tuple:
        source, scope, names = (source + (None, None))[:3]
    frame = sys._getframe(1)
    if scope is None:
        scope, names = frame.f_globals, frame.f_locals
    elif names is None:
        names = scope
    exec(_code(source, "<string>", "exec", frame), _scope(scope), names)


def exec_name(name):
    """A name that a bare `exec` of the calling function may have made."""
    frame = sys._getframe(1)
    for scope in (frame.f_locals, frame.f_globals, BUILTINS):
        if name in scope:
            return scope[name]
    raise NameError("name '%s' is not defined" % name)


_STATEMENT = re.compile(r"[ \t]*(print|exec|raise)\b(?!\s*=)")
_HIDDEN = re.compile(r"__(?:handled|(?:exc|t|p|u|l|list|over)\d+)__\Z")


def visible(names):
    """Names without those that the dialect made."""
    return [name for name in names if not _HIDDEN.match(name) and name != ".0"]


def locals27():
    frame = sys._getframe(1)
    scope = frame.f_locals
    if frame.f_code.co_name == "<module>" or type(scope) is dict:
        return scope
    return {name: scope[name] for name in visible(scope)}


def eval27(source, scope=None, names=None):
    frame = sys._getframe(1)
    if scope is None:
        scope, names = frame.f_globals, frame.f_locals if names is None else names
    return eval(_code(source, "<string>", "eval", frame), _scope(scope), scope if names is None else names)


def compile27(source, filename, mode, flags=0, dont_inherit=0):
    return _code(source, filename, "eval" if mode == "eval" else "exec", sys._getframe(1))
