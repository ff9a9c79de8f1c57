"""`__builtins__` of scripts: Python 2.7's names, and the helpers that translated code calls."""

import builtins
import functools
import itertools
import sys

from .values import arithmetic, formatting, hashing, printing, text
from . import evaluating, importing
from .types import kinds, objects
from .errors import raised
from .errors.interrupt import SightlineInterrupt
from .compile.passed_over import Nowhere


def call_str(x="", *rest, _show=text.to_str, _plain=str):
    kind = type(x)
    if kind is _plain or kind is int:
        return _plain(x)
    if rest:
        raise TypeError("str() takes at most 1 arguments (%d given)" % (len(rest) + 1))
    return _show(x)


def _function(f):
    return text.to_str if f is str else f


def map27(function, *iterables):
    if not iterables:
        raise TypeError("map() requires at least 2 arguments (1) given")
    function = _function(function)
    for at, one in enumerate(iterables, 1):
        if not hasattr(type(one), "__iter__") and not hasattr(type(one), "__getitem__"):
            raise TypeError("argument %d to map() must support iteration" % at)
    if len(iterables) == 1:
        return list(iterables[0]) if function is None else [function(x) for x in iterables[0]]
    rows = itertools.zip_longest(*iterables)
    return list(rows) if function is None else [function(*row) for row in rows]


def filter27(function, iterable):
    function = _function(function)
    kept = [x for x in iterable if x] if function is None else [x for x in iterable if function(x)]
    if isinstance(iterable, str):
        return type(iterable)("".join(kept))
    return tuple(kept) if type(iterable) is tuple else kept


def range27(*args):
    try:
        return list(range(*args))
    except (TypeError, ValueError):
        raise _range_error(args) from None


def _range_error(args):
    if not 1 <= len(args) <= 3:
        return TypeError("range() takes 1-3 arguments (%d given)" % len(args))
    for name, a in zip(("start", "end", "step") if len(args) > 1 else ("end",), args):
        if not isinstance(a, int):
            return TypeError("range() integer %s argument expected, got %s." % (name, text.type_name(a)))
    return ValueError("range() step argument must not be zero")


def zip27(*iterables):
    return list(zip(*iterables))


def apply27(function, args=(), kwargs=None):
    return function(*args, **(kwargs or {}))


def reversed27(x):
    if type(x) in (dict, set) or not hasattr(type(x), "__reversed__") and not hasattr(type(x), "__getitem__"):
        raise TypeError("argument to reversed() must be a sequence")
    return reversed(x)


def unichr27(code):
    if not isinstance(code, int):
        raise TypeError("an integer is required")
    if not 0 <= code < 0x110000:
        raise ValueError("unichr() arg not in range(0x110000)")
    return text.text(chr(code))


def chr27(code):
    if isinstance(code, str) or code is None:
        raise TypeError("chr(): 1st arg can't be coerced to int")
    if not 0 <= code < 256:
        raise ValueError("chr() arg not in range(256)")
    return chr(code)


def ord27(c):
    if isinstance(c, str) and len(c) != 1:
        raise TypeError("ord() expected a character, but string of length %d found" % len(c))
    return ord(c)


def refused(name, advice):
    def call(*args, **kwargs):
        raise NotImplementedError("%s is not available in gateway scripts: %s" % (name, advice))

    call.__name__ = name
    return call


def open27(*args, **kwargs):
    raise raised.IOError("open() is not available in gateway scripts: use system.file for files of the data folder")


def sorted_names(*args):
    if args:
        return kinds.names_of(args[0])
    return sorted(evaluating.visible(sys._getframe(1).f_locals))


def vars27(*args):
    return vars(args[0]) if args else sys._getframe(1).f_locals


def chain(names, *thunks):
    """`a < f() < b`: each operand evaluated once, and only as far as needed."""
    functions = {"Lt": arithmetic.lt, "LtE": arithmetic.le, "Gt": arithmetic.gt, "GtE": arithmetic.ge}
    left = thunks[0]()
    made = True
    for name, thunk in zip(names.split(), thunks[1:]):
        right = thunk()
        made = functions[name](left, right) if name in functions else _other(name, left, right)
        if not made:
            return made
        left = right
    return made


def _other(name, a, b):
    return {"Eq": lambda: a == b, "NotEq": lambda: a != b, "Is": lambda: a is b, "IsNot": lambda: a is not b, "In": lambda: a in b, "NotIn": lambda: a not in b}[name]()


def unpack(count, value):
    """The parts of a tuple parameter of a lambda."""
    parts = tuple(value)
    if len(parts) > count:
        raise ValueError("too many values to unpack")
    if len(parts) < count:
        raise ValueError("need more than %d value%s to unpack" % (len(parts), "" if len(parts) == 1 else "s"))
    return parts


def keywords(given):
    """The operand of `**` in a call: names are `str`."""
    if not hasattr(given, "keys") or type(given) is dict and not any(type(key) is text.unicode for key in given):
        return given
    return {str.__str__(key) if isinstance(key, str) else key: given[key] for key in given.keys()}


def documented(text_of_it):
    def keep(described):
        described.__doc__ = text_of_it
        return described

    return keep


def snapshot(iterable):
    """What a loop that changes the dict it runs over runs over."""
    return list(iterable) if type(iterable) is dict else iterable


def im_class(method):
    return type(method.__self__)


def reduce27(*args):
    return functools.reduce(*args)


def reload27(module):
    """Modules are loaded once; `sys` gets back what was taken from it at its start."""
    again = getattr(module, "__reload__", None)
    if again is not None:
        again()
    return module


def _are_plain_dicts(a, b):
    return isinstance(a, dict) and isinstance(b, dict) and type(a).__or__ is type(b).__or__ is dict.__or__


def or27(a, b):
    if _are_plain_dicts(a, b):
        raise TypeError("unsupported operand type(s) for |: 'dict' and 'dict'")
    return a | b


def ior27(a, b):
    if _are_plain_dicts(a, b):
        raise TypeError("unsupported operand type(s) for |: 'dict' and 'dict'")
    a |= b
    return a


def super27():
    raise TypeError("super() takes 1-2 arguments (0 given)")


def long27(*args):
    made = arithmetic.long(*args)
    return int(made) if not -2147483648 <= made <= 2147483647 else made


_REMOVED = {
    "open", "input", "exec", "eval", "compile", "breakpoint", "help", "exit", "quit", "copyright", "credits", "license", "ascii",
    "aiter", "anext", "__build_class__", "__import__", "__loader__", "__spec__", "BaseExceptionGroup", "ExceptionGroup",
    "ModuleNotFoundError", "ConnectionError", "FileNotFoundError", "PermissionError", "TimeoutError", "RecursionError", "StopAsyncIteration",
}  # fmt: skip

BUILTINS = {name: value for name, value in vars(builtins).items() if name not in _REMOVED}
BUILTINS.update(
    __build_class__=builtins.__build_class__,
    __name__="__builtin__",
    SightlineInterrupt=SightlineInterrupt,
    **raised.CLASSES,
    unicode=text.unicode,
    basestring=kinds.basestring,
    long=arithmetic.long,
    xrange=range,
    unichr=unichr27,
    chr=chr27,
    ord=ord27,
    cmp=arithmetic.cmp,
    reduce=reduce27,
    apply=apply27,
    intern=lambda s: s,
    buffer=lambda s: s,
    coerce=arithmetic.coerce,
    reload=reload27,
    hash=hashing.hash27,
    file=kinds.file,
    open=open27,
    raw_input=refused("raw_input()", "there is no console to read from"),
    input=refused("input()", "there is no console to read from"),
    execfile=refused("execfile()", "put the code into a project library"),
    map=map27,
    filter=filter27,
    range=range27,
    zip=zip27,
    round=arithmetic.round27,
    sorted=arithmetic.sorted27,
    min=arithmetic.min27,
    max=arithmetic.max27,
    sum=arithmetic.sum27,
    hex=arithmetic.hex27,
    bin=arithmetic.bin27,
    reversed=reversed27,
    oct=arithmetic.oct27,
    divmod=arithmetic.divmod27,
    repr=text.to_repr,
    format=formatting.formatted,
    isinstance=kinds.isinstance27,
    issubclass=kinds.issubclass27,
    bytes=str,
    bytearray=kinds.bytearray27,
    dir=sorted_names,
    vars=vars27,
    eval=evaluating.eval27,
    compile=evaluating.compile27,
    print=printing.print_function,
    __import__=importing.import27,
    __div__=arithmetic.div,
    __idiv__=arithmetic.idiv,
    __keywords__=keywords,
    __documented__=documented,
    __snapshot__=snapshot,
    __mod__=arithmetic.mod,
    __fmt__=formatting.percent,
    __lt__=arithmetic.lt,
    __le__=arithmetic.le,
    __gt__=arithmetic.gt,
    __max2__=arithmetic.max2,
    __min2__=arithmetic.min2,
    __ge__=arithmetic.ge,
    __chain__=chain,
    __str__=call_str,
    setattr=objects.setattr27,
    delattr=objects.delattr27,
    __type__=kinds.type27,
    __class_of__=kinds.class_of,
    __repr__=text.to_repr,
    __text__=text.text,
    __long__=arithmetic.long,
    __print__=printing.print_line,
    __print_more__=printing.print_more,
    __print_to__=printing.print_to,
    __print_to_more__=printing.print_to_more,
    __exec__=evaluating.exec27,
    __nowhere__=Nowhere(),
    __raise__=raised.raise27,
    __reraise__=raised.reraise,
    __catch__=raised.catch,
    __caught__=raised.caught,
    __caught_parts__=raised.caught_parts,
    __with__=raised.entering,
    __unpack__=unpack,
    __int_base__=arithmetic.int_base,
    __pow__=arithmetic.power,
    __lshift__=arithmetic.lshift,
    __or__=or27,
    __ior__=ior27,
    __super0__=super27,
    __getattr__=objects.getattr27,
    __hasattr__=objects.hasattr27,
    __locals__=evaluating.locals27,
    __exec_name__=evaluating.exec_name,
    pow=arithmetic.pow27,
    __message__=objects.message,
    __exc_item__=objects.exception_item,
    __exc_parts__=objects.exception_parts,
    __bound__=objects.bound,
    __im_class__=im_class,
    __fix_class__=objects.fix_class,
    __old_style__=objects.old_style,
    __import_star__=importing.import_star,
    __m_keys__=objects.keys,
    __m_values__=objects.values,
    __m_items__=objects.items,
    __m_has_key__=objects.has_key,
    __m_iterkeys__=objects.iterkeys,
    __m_itervalues__=objects.itervalues,
    __m_iteritems__=objects.iteritems,
    __m_viewkeys__=objects.viewkeys,
    __m_viewvalues__=objects.viewvalues,
    __m_viewitems__=objects.viewitems,
    __m_next__=objects.next_method,
    __m_join__=objects.join,
    **{"__m_%s__" % name: objects.text_method(name) for name in objects.TEXT_METHODS},
    **{"__m_%s__" % name: objects.pad_method(name) for name in ("ljust", "rjust", "center")},
    __int_of__=arithmetic.int_of,
    __float_of__=arithmetic.float_of,
    __m_sort__=objects.sort,
    __m_throw__=objects.throw,
    __m_splitlines__=objects.splitlines,
    __m_format__=objects.call_format,
    __m_encode__=objects.str_encode,
    __m_decode__=objects.str_decode,
    __m_translate__=objects.str_translate,
)
evaluating.BUILTINS = BUILTINS
