"""Messages of built-in exceptions in the words of Jython 2.7."""

import re

_RULES = [
    (UnboundLocalError, r"cannot access local variable '(\w+)' where .*", r"local variable '\1' referenced before assignment"),
    (NameError, r"cannot access free variable '(\w+)' where .*", r"free variable '\1' referenced before assignment in enclosing scope"),
    (ZeroDivisionError, r"zero to a negative power|0.0 cannot be raised.*", "0.0 cannot be raised to a negative power"),
    (IndexError, r"(list|tuple|string|array|deque) (assignment )?index out of range", "index out of range"),
    (TypeError, r"can only concatenate str \(not \"([\w.]+)\"\) to str", r"cannot concatenate 'str' and '\1' objects"),
    (TypeError, r"unsupported operand type\(s\) for \+: 'unicode' and '([\w.]+)'", r"cannot concatenate 'unicode' and '\1' objects"),
    (TypeError, r"int\(\) argument must be a string, .*, not 'NoneType'", "int() argument must be a string or a number, not 'None'"),
    (TypeError, r"int\(\) argument must be a string, a bytes-like object or a real number, not '([\w.]+)'", r"int() argument must be a string or a number, not '\1'"),
    (TypeError, r"float\(\) argument must be a string or a real number, not '.*'", "float() argument must be a string or a number"),
    (ValueError, r"could not convert string to float: u?['\"](.*)['\"]", r"invalid literal for float: \1"),
    (ValueError, r"(invalid literal for (?:int|long)\(\) with base \d+: )u(['\"].*)", r"\1\2"),
    (TypeError, r"'([\w.]+)' object is not subscriptable", r"'\1' object is unsubscriptable"),
    (TypeError, r"cannot use '[\w.]+' as a (?:dict key|set element) \(unhashable type: '([\w.]+)'\)", r"unhashable type: '\1'"),
    (TypeError, r"argument of type '([\w.]+)' is not (?:a container or )?iterable", r"'\1' object is not iterable"),
    (TypeError, r"cannot unpack non-iterable ([\w.]+) object", r"'\1' object is not iterable"),
    (TypeError, r"(list|tuple|string) indices must be integers( or slices)?, not .*", r"\1 indices must be integers"),
    (TypeError, r"bad operand type for unary ([-+~]): .*", r"bad operand type for unary \1"),
    (TypeError, r"reduce\(\) of empty iterable with no initial value", "reduce of empty sequence with no initial value"),
    (TypeError, r"(?:[\w.<>]+\.)?(\w+)\(\) takes 0 positional arguments but (\d+) w\w+ given", r"\1() takes no arguments (\2 given)"),
    (TypeError, r"(?:[\w.<>]+\.)?(\w+)\(\) takes 1 positional argument but (\d+) w\w+ given", r"\1() takes exactly 1 argument (\2 given)"),
    (TypeError, r"(?:[\w.<>]+\.)?(\w+)\(\) takes (\d+) positional arguments but (\d+) w\w+ given", r"\1() takes exactly \2 arguments (\3 given)"),
    (TypeError, r"(?:[\w.<>]+\.)?(\w+)\(\) takes from \d+ to (\d+) positional arguments but (\d+) w\w+ given", r"\1() takes at most \2 arguments (\3 given)"),
    (TypeError, r"(?:[\w.<>]+\.)?(\w+\(\) (?:missing|got) .*)", r"\1"),
    (TypeError, r"type (\w+) doesn't define __round__ method", "a float is required"),
    (ValueError, r"too many values to unpack \(expected \d+(, got \d+)?\)", "too many values to unpack"),
    (ValueError, r"not enough values to unpack \(expected \d+, got 1\)", "need more than 1 value to unpack"),
    (ValueError, r"not enough values to unpack \(expected \d+, got (\d+)\)", r"need more than \1 values to unpack"),
    (ValueError, r"(max|min)\(\) (?:iterable argument is empty|arg is an empty sequence)", r"\1 of empty sequence"),
    (AttributeError, r"(.* has no attribute '\w+')[.,].*", r"\1"),
    (AttributeError, r"module '([\w.]+)' has no attribute '(\w+)'", r"'module' object has no attribute '\2'"),
    (ValueError, r"expected a (?:(?:nonnegative|positive|finite) input|number in range from -1 up to 1).*", "math domain error"),
    (TypeError, r"must be real number, not .*", "a float is required"),
    (ArithmeticError, r"\[<class 'decimal\.DivisionByZero'>\]", "x / 0"),
    (TypeError, r"(unsupported operand type\(s\) for \S+ )'(?:\w+\.)*(\w+)' and '(?:\w+\.)*(\w+)'", r"\1'\2' and '\3'"),
    (TypeError, r"(first argument must be callable) or None", r"\1"),
    (ValueError, r"(?:Stop argument|Indices|Step) for islice\(\) must be .*", "Indices for islice() must be non-negative integers"),
    (ValueError, r"day (-?\d+) must be in range (1\.\.\d+) for month .*", r"('day must be in \2', \1)"),
    (ValueError, r"(year|month|hour|minute|second|microsecond) must be in (-?\d+\.\.\d+), not (-?\d+)", r"('\1 must be in \2', \3)"),
    (UnicodeError, r"('[\w-]+' codec can't encode characters? )('.*)", r"\1u\2"),
]
_RULES = [(kind, re.compile(pattern + r"\Z", re.S), words) for kind, pattern, words in _RULES]
_TRUE_DIVIDE, _REMAINDER = (11, 24), (6, 19)
_GLOBAL = re.compile(r"name '(\w+)' is not defined")


def python2(exception, message):
    """The message as Jython words it."""
    if isinstance(exception, AttributeError):
        owner = getattr(exception, "obj", None)
        if getattr(type(owner), "__old_style__", False) and exception.name:
            return "%s instance has no attribute '%s'" % (type(owner).__name__, exception.name)
    if isinstance(exception, ZeroDivisionError) and message == "division by zero":
        return _division(exception)
    if type(exception) is NameError:
        found = _GLOBAL.match(message)
        if found:
            return ("global " if _in_function(exception) else "") + "name '%s' is not defined" % found.group(1)
    for kind, pattern, words in _RULES:
        if isinstance(exception, kind):
            made, count = pattern.subn(words, message)
            if count:
                return made
    return message


def _last_frame(exception):
    traceback = exception.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback


def _division(exception):
    """Which operator it was, from the instruction that raised: `/` on ints never runs natively."""
    traceback = _last_frame(exception)
    if traceback is None:
        return "integer division or modulo by zero"
    operator = traceback.tb_frame.f_code.co_code[traceback.tb_lasti + 1]
    values = traceback.tb_frame.f_locals
    if operator in _TRUE_DIVIDE:
        return "float division"
    if operator in _REMAINDER and any(type(values.get(n)) is float for n in ("a", "b")):
        return "float modulo"
    return "integer division or modulo by zero"


def _in_function(exception):
    traceback = _last_frame(exception)
    return traceback is not None and traceback.tb_frame.f_code.co_name not in ("<module>",) and not traceback.tb_frame.f_code.co_filename.startswith("<string>")
