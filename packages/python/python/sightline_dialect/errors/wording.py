"""Messages of built-in exceptions in the words of Jython 2.7."""

import re

_BUFFER = "expected str, bytearray or other buffer compatible object"


_RULES = [
    (UnboundLocalError, r"cannot access local variable '(\w+)' where .*", r"local variable '\1' referenced before assignment"),
    (NameError, r"cannot access free variable '(\w+)' where .*", r"free variable '\1' referenced before assignment in enclosing scope"),
    (ZeroDivisionError, r"zero to a negative power|0.0 cannot be raised.*", "0.0 cannot be raised to a negative power"),
    (IndexError, r"(list|tuple|string|array|deque) index out of range", "index out of range"),
    (IndexError, r"range object index out of range", "xrange object index out of range"),
    (IndexError, r"Replacement index \d+ out of range for positional args tuple", "tuple index out of range"),
    (TypeError, r"(unsupported operand type\(s\) for \*\*) or pow\(\)(: .*)", r"\1\2"),
    (TypeError, r"bad operand type for unary (-): 'NoneType'", r"bad operand type for unary \1: 'NoneType'"),
    (TypeError, r"([\w.<>]+\(\) got multiple values for )(argument .*)", r"\1keyword \2"),
    (TypeError, r"cannot set '\w+' attribute of immutable type '(\w+)'", r"can't set attributes of built-in/extension type '\1'"),
    (TypeError, r"getattr expected at least 2 arguments, got 1", "getattr() takes 2-3 arguments (1 given)"),
    (TypeError, r"'(str|unicode|tuple)' object doesn't support item deletion", r"'\1' object does not support item deletion"),
    (TypeError, r"string index indices must be integers.*|string indices must be integers.*", "str indices must be integers"),
    (TypeError, r"must be real number, not (\w+)", "a float is required"),
    (TypeError, r"int\(\) can't convert non-string with explicit base", "int: can't convert non-string with explicit base"),
    (TypeError, r"int\(\) argument must be a string, a bytes-like object or a real number, not 'complex'", "can't convert complex to int; use e.g. int(abs(z))"),
    (TypeError, r"float\(\) argument must be a string or a real number, not 'complex'", "can't convert complex to float; use e.g. abs(z)"),
    (TypeError, r"complex\(\) argument 'real' must be a real number, not str", "complex() can't take second arg if first is a string"),
    (TypeError, r"attribute name must be string, not .*", "getattr(): attribute name must be string"),
    (TypeError, r"'[\w.]+' object is not reversible", "argument to reversed() must be a sequence"),
    (TypeError, r"(find|rfind|index|rindex|count|replace)\(\) argument \d must be str, not .*", _BUFFER),
    (TypeError, r"(startswith|endswith) first arg must be str or a tuple of str, not .*", _BUFFER),
    (TypeError, r"must be str, not .*", _BUFFER),
    (TypeError, r"must be str or None, not .*", "split arg must be None, str or buffer compatible object"),
    (TypeError, r"(\w*strip) arg must be None or str.*", r"\1 arg must be None, str or buffer compatible object"),
    (TypeError, r"replace\(\) takes at least 2 positional arguments \((\d) given\)", r"replace() takes 3-4 arguments (\1 given)"),
    (TypeError, r"(center|ljust|rjust) expected at least 1 argument, got 0", r"\1() takes 2-3 arguments (0 given)"),
    (TypeError, r"The fill character must be exactly one character long", "center() argument 2 must be char, not str"),
    (TypeError, r"The fill character must be a unicode character, not .*", "expected a str"),
    (TypeError, r"'(\w+)' object cannot be interpreted as an integer", "integer required"),
    (OverflowError, r"cannot convert float infinity to integer", "cannot convert float infinity to long"),
    (ValueError, r"int\(\) base must be >= 2 and <= 36, or 0", "invalid base for atoi()"),
    (ValueError, r"range\(\) arg 3 must not be zero", "xrange() arg 3 must not be zero"),
    (ValueError, r"expected '}' before end of string|Single '{' encountered in format string", "Single '{' encountered in format string"),
    (ValueError, r"(Unknown format code '.' for object of type )'str'", r"\1'string'"),
    (ValueError, r"(Unknown format code '.' for object of type )'int'", r"\1'integer'"),
    (ValueError, r"'=' alignment not allowed in string format specifier", "'=' alignment flag not allowed in string format specifier"),
    (ValueError, r"Cannot specify ',' with '(.)'\.", r"Grouping not allowed with string format specifier '\1'"),
    (ValueError, r"incomplete format key", "incomplete format"),
    (TypeError, r"bool expected at most 1 argument, got (\d)", r"bool() takes at most 1 arguments (\1 given)"),
    (OverflowError, r"%c arg not in range\(0x110000\)|Python int too large to convert to C long", "%c arg not in range(0x100)"),
    (AttributeError, r"property '.*' of '.*' object has no setter", "can't set attribute"),
    (AttributeError, r"property '.*' of '.*' object has no deleter", "can't delete attribute"),
    (TypeError, r"(.*\(\)) argument after \* must be an iterable, not .*", r"\1 argument after * must be a sequence"),
    (TypeError, r"(.*\(\)) argument after \*\* must be a mapping, not .*", r"\1 argument after ** must be a mapping"),
    (TypeError, r"(Cannot create a consistent method resolution.*)", r"Error when calling the metaclass bases\n    \1"),
    (TypeError, r"(?:list|set|dict|str|tuple|frozenset|unicode)\.(\w+)\(\) takes exactly one argument \((\d+) given\)", r"\1() takes 2 arguments (\2 given)"),
    (TypeError, r"get expected at least 1 argument, got 0", "get() takes 2-3 arguments (0 given)"),
    (TypeError, r"(list|tuple|set|dict) expected at most 1 argument, got (\d)", r"\1() takes at most 1 arguments (\2 given)"),
    (TypeError, r"unhashable type: 'set'|cannot use 'set' as a .*", "set objects are unhashable"),
    (TypeError, r"range indices must be integers or slices, not .*", "xrange indices must be integers"),
    (TypeError, r"__int__ returned non-int \(type .*\)", "__int__ should return an integer"),
    (TypeError, r"\w+\.(__float__ returned non-float .*)", r"\1"),
    (TypeError, r"(unsupported operand type\(s\) for [^:=]+)=(: .*)", r"\1\2"),
    (TypeError, r"__hash__ method should return an integer", "__hash__ should return a int"),
    (LookupError, r"unknown encoding: (.*)", r"unknown encoding '\1'"),
    (TypeError, r"can only concatenate str \(not \"([\w.]+)\"\) to str", r"cannot concatenate 'str' and '\1' objects"),
    (TypeError, r"unsupported operand type\(s\) for \+: 'unicode' and '([\w.]+)'", r"cannot concatenate 'unicode' and '\1' objects"),
    (TypeError, r"int\(\) argument must be a string, .*, not 'NoneType'", "int() argument must be a string or a number, not 'None'"),
    (TypeError, r"int\(\) argument must be a string, a bytes-like object or a real number, not '([\w.]+)'", r"int() argument must be a string or a number, not '\1'"),
    (TypeError, r"float\(\) argument must be a string or a real number, not '.*'", "float() argument must be a string or a number"),
    (ValueError, r"could not convert string to float: u?['\"]\s*(.*?)\s*['\"]", r"invalid literal for float: \1"),
    (ValueError, r"(invalid literal for (?:int|long)\(\) with base \d+: )u(['\"].*)", r"\1\2"),
    (TypeError, r"'([\w.]+)' object is not subscriptable", r"'\1' object is unsubscriptable"),
    (TypeError, r"cannot use '[\w.]+' as a (?:dict key|set element) \(unhashable type: '([\w.]+)'\)", r"unhashable type: '\1'"),
    (TypeError, r"argument of type '([\w.]+)' is not (?:a container or )?iterable", r"'\1' object is not iterable"),
    (TypeError, r"cannot unpack non-iterable ([\w.]+) object", r"'\1' object is not iterable"),
    (TypeError, r"(list|tuple|string) indices must be integers( or slices)?, not .*", r"\1 indices must be integers"),
    (TypeError, r"bad operand type for unary ([-+~]): '(?!NoneType)\w+'", r"bad operand type for unary \1"),
    (TypeError, r"reduce\(\) of empty iterable with no initial value", "reduce of empty sequence with no initial value"),
    (TypeError, r"(?:[\w.<>]+\.)?([\w<>]+)\(\) takes 0 positional arguments but (\d+) w\w+ given", r"\1() takes no arguments (\2 given)"),
    (TypeError, r"(?:[\w.<>]+\.)?([\w<>]+)\(\) takes 1 positional argument but (\d+) w\w+ given", r"\1() takes exactly 1 argument (\2 given)"),
    (TypeError, r"(?:[\w.<>]+\.)?([\w<>]+)\(\) takes (\d+) positional arguments but (\d+) w\w+ given", r"\1() takes exactly \2 arguments (\3 given)"),
    (TypeError, r"(?:[\w.<>]+\.)?([\w<>]+)\(\) takes from \d+ to (\d+) positional arguments but (\d+) w\w+ given", r"\1() takes at most \2 arguments (\3 given)"),
    (TypeError, r"(unsupported operand type\(s\) for divmod)\(\)(: .*)", r"\1\2"),
    (TypeError, r"((?:max|min)\(\) got an unexpected keyword argument) '.*'", r"\1"),
    (TypeError, r"sorted27\(\) got an unexpected keyword argument ('.*')", r"\1 is an invalid keyword argument for this function"),
    (TypeError, r"(?:[\w.<>]+\.)?([\w<>]+\(\) (?:missing|got) .*)", r"\1"),
    (TypeError, r"type (\w+) doesn't define __round__ method", "a float is required"),
    (ValueError, r"too many values to unpack \(expected \d+(, got \d+)?\)", "too many values to unpack"),
    (ValueError, r"not enough values to unpack \(expected \d+, got 1\)", "need more than 1 value to unpack"),
    (ValueError, r"not enough values to unpack \(expected \d+, got (\d+)\)", r"need more than \1 values to unpack"),
    (ValueError, r"(max|min)\(\) (?:iterable argument is empty|arg is an empty sequence)", r"\1 of empty sequence"),
    (AttributeError, r"(.* has no attribute '\w+')(?:[.,]| and no __dict__).*", r"\1"),
    (AttributeError, r"module '((?:java|javax|com|org)(?:\.\w+)*)' has no attribute '(\w+)'", r"\1.\2 is not available in Sightline"),
    (AttributeError, r"module '([\w.]+)' has no attribute '(\w+)'", r"'module' object has no attribute '\2'"),
    (ValueError, r"expected a (?:(?:nonnegative|positive|finite) input|number in range from -1 up to 1).*", "math domain error"),
    (TypeError, r"must be real number, not .*", "a float is required"),
    (ArithmeticError, r"\[<class 'decimal\.DivisionByZero'>\]", "x / 0"),
    (TypeError, r"(unsupported operand type\(s\) for \S+ )'(?!javax?\.|com\.)(?:\w+\.)*(\w+)' and '(?!javax?\.|com\.)(?:\w+\.)*(\w+)'", r"\1'\2' and '\3'"),
    (TypeError, r"(first argument must be callable) or None", r"\1"),
    (ValueError, r"(?:Stop argument|Indices|Step) for islice\(\) must be .*", "Indices for islice() must be non-negative integers"),
    (TypeError, r"(Can't instantiate abstract class \w+) without an implementation for abstract methods? '(.*)'", lambda m: "%s with abstract methods %s" % (m.group(1), m.group(2).replace("', '", ", "))),
    (ValueError, r"day (-?\d+) must be in range (1\.\.\d+) for month .*", r"('day must be in \2', \1)"),
    (ValueError, r"(year|month|hour|minute|second|microsecond) must be in (-?\d+\.\.\d+), not (-?\d+)", r"('\1 must be in \2', \3)"),
    (UnicodeError, r"('[\w-]+' codec can't encode characters? )('.*)", r"\1u\2"),
]
_RULES = [(kind, re.compile(r"\A(?:" + pattern + r")\Z", re.S), words) for kind, pattern, words in _RULES]
_DIVISIONS = {"division by zero", "integer modulo by zero", "integer division or modulo by zero"}
_GLOBAL = re.compile(r"name '(\w+)' is not defined")


def python2(exception, message):
    """The message as Jython words it."""
    if getattr(exception, "__worded__", False):
        return message
    if isinstance(exception, AttributeError) and " has no attribute '" in message:
        owner = getattr(exception, "obj", None)
        if getattr(type(owner), "__old_style__", False) and exception.name:
            return "%s instance has no attribute '%s'" % (type(owner).__name__, exception.name)
        if isinstance(owner, type) and getattr(owner, "__old_style__", False) and exception.name:
            return "class %s has no attribute '%s'" % (owner.__name__, exception.name)
    if type(exception) is TypeError and message == "object is not iterable":
        message = next((n[0].lower() + n[1:] for n in getattr(exception, "__notes__", ()) if n.startswith("Cannot convert dictionary")), message)
    if type(exception) is ZeroDivisionError and message in _DIVISIONS:
        return "integer division or modulo by zero"
    if type(exception) is NameError:
        found = _GLOBAL.match(message)
        if found:
            return ("global " if _in_function(exception) else "") + "name '%s' is not defined" % found.group(1)
    key = (type(exception), message)
    made = _worded.get(key)
    if made is None:
        if len(_worded) > 500:
            _worded.clear()
        made = _worded[key] = _by_rule(exception, message)
    return made


_worded = {}


#: Jython names the operator, not the assignment: `a += None` fails at `+`.
_AUGMENTED = re.compile(r"(unsupported operand type\(s\) for \S+?)=: ")


def _by_rule(exception, message):
    message = _AUGMENTED.sub(r"\1: ", message)
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


def _in_function(exception):
    traceback = _last_frame(exception)
    return traceback is not None and traceback.tb_frame.f_code.co_flags & 1 and not traceback.tb_frame.f_code.co_filename.startswith("<string>")
