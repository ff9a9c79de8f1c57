"""What CPython does not say when it fails and Jython does: the index that was out of range, how many arguments were given."""

import re

_INDEX = re.compile(r"(list|tuple|string) index out of range\Z")
_MISSING = re.compile(r"([\w.<>]+)\(\) missing (\d+) required positional arguments?: ")
_PUSHES = {"LOAD_FAST", "LOAD_FAST_BORROW", "LOAD_FAST_CHECK", "LOAD_NAME", "LOAD_GLOBAL", "LOAD_CONST", "LOAD_SMALL_INT", "LOAD_DEREF"}
_PAIRS = {"LOAD_FAST_LOAD_FAST", "LOAD_FAST_BORROW_LOAD_FAST_BORROW"}
_OPERATORS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}


def reword(exception):
    """Puts Jython's words into the arguments of a built-in exception that has just been caught."""
    if len(exception.args) != 1 or type(exception.args[0]) is not str:
        return
    message = exception.args[0]
    made = None
    if type(exception) is IndexError and _INDEX.match(message):
        made = _index_message(exception)
    elif type(exception) is TypeError:
        found = _MISSING.match(message)
        made = _missing_message(exception, found) if found else None
    if made is not None:
        exception.args = (made,)


def _last(traceback):
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback


def _index_message(exception):
    traceback = exception.__traceback__
    if traceback is None:
        return None
    traceback = _last(traceback)
    try:
        index = _Stack(traceback.tb_frame, traceback.tb_lasti).index()
    except (LookupError, TypeError, AttributeError):
        return None
    return "index out of range: %d" % index if isinstance(index, int) else None


class _Stack:
    """Evaluates, backwards from an instruction, what it had on top of the stack: names, constants, sums and `len`."""

    def __init__(self, frame, offset):
        import dis

        self.frame = frame
        self.instructions = [i for i in dis.get_instructions(frame.f_code) if i.opname not in ("NOP", "CACHE", "NOT_TAKEN")]
        self.at = next(n for n, i in enumerate(self.instructions) if i.offset == offset)
        self.waiting = []

    def index(self):
        if self.instructions[self.at].opname not in ("BINARY_OP", "BINARY_SUBSCR"):
            raise LookupError
        return self.pop()

    def pop(self):
        if self.waiting:
            return self.waiting.pop()
        self.at -= 1
        instruction = self.instructions[self.at]
        name = instruction.opname
        if name in _PUSHES:
            return self.value(instruction.argval) if name not in ("LOAD_CONST", "LOAD_SMALL_INT") else instruction.argval
        if name in _PAIRS:
            first, second = instruction.argval
            self.waiting.append(self.value(first))
            return self.value(second)
        if name == "BINARY_OP" and instruction.argrepr in _OPERATORS:
            right = self.pop()
            return _OPERATORS[instruction.argrepr](self.pop(), right)
        if name == "UNARY_NEGATIVE":
            return -self.pop()
        if name == "CALL" and instruction.arg == 1:
            return self.length()
        raise LookupError(name)

    def length(self):
        x = self.pop()
        function = self.instructions[self.at - 1]
        self.at -= 1
        if function.opname == "PUSH_NULL":
            self.at -= 1
            function = self.instructions[self.at]
        if function.argval != "len" or not isinstance(x, (list, tuple, str)):
            raise LookupError
        return len(x)

    def value(self, name):
        frame = self.frame
        if name in frame.f_locals:
            return frame.f_locals[name]
        return frame.f_globals[name] if name in frame.f_globals else frame.f_builtins[name]


# --- arguments -------------------------------------------------------------------------------------------------------


def _missing_message(exception, found):
    traceback = exception.__traceback__
    function = _function(found.group(1), _last(traceback).tb_frame) if traceback is not None else None
    if function is None:
        return None
    code = function.__code__
    required = code.co_argcount - len(function.__defaults__ or ())
    given = required - int(found.group(2))
    at_least = bool(function.__defaults__) or bool(code.co_flags & 4)
    return takes(code.co_name, "at least" if at_least else "exactly", required, given)


def takes(name, how, count, given):
    if count == 0:
        return "%s() takes no arguments (%d given)" % (name, given)
    return "%s() takes %s %d argument%s (%d given)" % (name, how, count, "" if count == 1 else "s", given)


def _function(qualified, frame):
    """The function of this qualified name, as far as the frame can see one."""
    parts = [p for p in qualified.split(".") if p != "<locals>"]
    while frame is not None:
        for scope in (frame.f_locals, frame.f_globals):
            for value in list(scope.values()):
                found = _inside(value, qualified, parts)
                if found is not None:
                    return found
        frame = frame.f_back
    return None


def _inside(value, qualified, parts):
    function = getattr(value, "__func__", value)
    if getattr(function, "__qualname__", None) == qualified and hasattr(function, "__code__"):
        return function
    cls = value if isinstance(value, type) else type(value)
    if len(parts) < 2 or cls.__name__ != parts[-2]:
        return None
    for base in cls.__mro__:
        found = base.__dict__.get(parts[-1])
        found = getattr(found, "__func__", found)
        if hasattr(found, "__code__"):
            return found
    return None
