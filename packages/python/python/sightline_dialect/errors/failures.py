"""What CPython does not say when it fails and Jython does: the index that was out of range, how many arguments were given."""

import re

from ..values import text

_INDEX = re.compile(r"(list|tuple|string|deque) index out of range\Z")
_MISSING = re.compile(r"([\w.<>]+)\(\) missing (\d+) required positional arguments?: ")
_PUSHES = {"LOAD_FAST", "LOAD_FAST_BORROW", "LOAD_FAST_CHECK", "LOAD_NAME", "LOAD_GLOBAL", "LOAD_CONST", "LOAD_SMALL_INT", "LOAD_DEREF"}
_PAIRS = {"LOAD_FAST_LOAD_FAST", "LOAD_FAST_BORROW_LOAD_FAST_BORROW"}
_OPERATORS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}


def reword(exception):
    """Puts Jython's words into the arguments of a built-in exception that has just been caught."""
    if getattr(exception, "__worded__", False) or len(exception.args) != 1 or type(exception.args[0]) is not str or exception.__traceback__ is None:
        return
    message = exception.args[0]
    traceback = _last(exception.__traceback__)
    made = None
    if type(exception) is IndexError and _INDEX.match(message):
        made = _index_message(traceback)
    elif type(exception) is TypeError:
        made = _argument_message(message, traceback)
    elif type(exception) is ZeroDivisionError and "zero" in message and "negative power" not in message:
        made = _division(traceback)
    if made is None:
        made = text._wording(exception, message)
        if type(exception) is TypeError and made.startswith("unsupported operand"):
            made = _OPERAND.sub(lambda found: "'instance'" if _is_old_style(found.group(1), traceback.tb_frame) else found.group(), made)
    if made != message:
        exception.args = (made,)
        exception.__worded__ = True


_OPERAND = re.compile(r"'(\w+)'")


def _is_old_style(name, frame):
    """Whether a name is that of a class without `object` that the frame sees."""
    found = frame.f_locals.get(name, frame.f_globals.get(name))
    return isinstance(found, type) and "__old_style__" in dir(found)


def _argument_message(message, traceback):
    for pattern, function in _ARGUMENTS:
        found = pattern.match(message)
        if found is not None:
            return function(found, traceback)
    return None


def _last(traceback):
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback


def _index_message(traceback):
    index = traceback.tb_frame.f_locals.get("index")
    if traceback.tb_frame.f_code.co_name == "__getitem__" and type(index) is int:
        return "index out of range: %d" % index
    try:
        index = _Stack(traceback).index()
    except (LookupError, TypeError, AttributeError, StopIteration):
        return None
    return "index out of range: " + text.to_repr(index) if isinstance(index, int) else None


def _division(traceback):
    """Which operator met a zero, from the operands of the helper or of the instruction that failed."""
    frame = traceback.tb_frame
    name = frame.f_code.co_name
    if name in ("div", "mod", "divmod27", "modulo") and {"a", "b"} <= set(frame.f_locals):
        operands, operator = (frame.f_locals["a"], frame.f_locals["b"]), {"div": "/", "divmod27": "/"}.get(name, "%")
    else:
        try:
            stack = _Stack(traceback)
            operator = stack.instructions[stack.at].argrepr
            right = stack.pop()
            operands = (stack.pop(), right)
            if operator in ("/", "/=") and complex not in map(type, operands):
                return "float division"  # on ints it is a helper unless division is true division
        except (LookupError, TypeError, AttributeError, StopIteration):
            return None
    return _division_words(set(map(type, operands)), operator.rstrip("=") if operator else "/")


def _division_words(kinds, operator):
    if complex in kinds:
        return "complex division"
    if float in kinds:
        return "float modulo" if operator == "%" else "float division"
    return "long division or modulo" if "long" in {kind.__name__ for kind in kinds} else "integer division or modulo by zero"


class _Stack:
    """Evaluates, backwards from an instruction, what it had on top of the stack: names, constants, sums and `len`."""

    def __init__(self, traceback):
        import dis

        frame, offset = traceback.tb_frame, traceback.tb_lasti
        self.frame = frame
        self.instructions = [i for i in dis.get_instructions(frame.f_code) if i.opname not in ("NOP", "CACHE", "NOT_TAKEN")]
        self.at = next(n for n, i in enumerate(self.instructions) if i.offset == offset)
        self.waiting = []

    def index(self):
        if self.instructions[self.at].opname not in ("BINARY_OP", "BINARY_SUBSCR", "STORE_SUBSCR", "DELETE_SUBSCR"):
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
        if name in ("BUILD_LIST", "BUILD_MAP") and instruction.arg == 0:
            return [] if name == "BUILD_LIST" else {}
        if name == "UNARY_NEGATIVE":
            return -self.pop()
        if name == "CALL" and instruction.arg == 1:
            return self.called()
        raise LookupError(name)

    def called(self):
        """`len(x)` and `int(x)` of built-in values."""
        x = self.pop()
        function = self.instructions[self.at - 1]
        self.at -= 1
        if function.opname == "PUSH_NULL":
            self.at -= 1
            function = self.instructions[self.at]
        if function.argval == "len" and isinstance(x, (list, tuple, str)):
            return len(x)
        if function.argval in ("int", "__int_of__") and type(x) in (int, float, bool, str, text.unicode):
            return int(x)
        raise LookupError(function.argval)

    def value(self, name):
        frame = self.frame
        if name in frame.f_locals:
            return frame.f_locals[name]
        return frame.f_globals[name] if name in frame.f_globals else frame.f_builtins[name]


# --- arguments -------------------------------------------------------------------------------------------------------


def _missing(found, traceback):
    function = _function(found.group(1), traceback.tb_frame)
    if function is None:
        return None
    code = function.__code__
    required = code.co_argcount - len(function.__defaults__ or ())
    named = [name for name in _call(traceback)[1] if name not in code.co_varnames[:required]]
    given = required - int(found.group(2)) + len(named)
    at_least = bool(function.__defaults__) or bool(code.co_flags & 4)
    return takes(code.co_name, "at least" if at_least else "exactly", required, given)


def _takes_none(found, traceback):
    function = _function(found.group(1), traceback.tb_frame)
    if function is None or not function.__code__.co_flags & 8:
        return None
    return takes(function.__code__.co_name, "exactly", 0, int(found.group(2))).replace("takes no", "takes exactly 0")


def _unexpected(found, traceback):
    function = _function(found.group(1), traceback.tb_frame)
    if function is None or function.__code__.co_argcount or function.__code__.co_flags & 4:
        return None
    return takes(function.__code__.co_name, "exactly", 0, _call(traceback)[0])


def _no_iterable(_found, traceback):
    try:
        stack = _Stack(traceback)
        stack.pop()
        stack.pop()
        return "'%s' object is not iterable" % text.type_name(stack.pop())
    except (LookupError, TypeError):
        return None


def _no_list_to_add(found, traceback):
    """`a += 5` of a list."""
    try:
        stack = _Stack(traceback)
    except (LookupError, StopIteration):
        return None
    instruction = stack.instructions[stack.at]
    return 'can only concatenate list (not "%s") to list' % found.group(1) if instruction.opname == "BINARY_OP" and instruction.argrepr == "+=" else None


def _immutable(found, traceback):
    stack = _Stack(traceback)
    if stack.instructions[stack.at].opname != "STORE_SUBSCR":
        return None
    try:
        return None if isinstance(stack.pop(), slice) else "can't assign to immutable object"
    except (LookupError, TypeError):
        return "can't assign to immutable object"


def _too_many_for_class(found, traceback):
    frame = traceback.tb_frame
    while frame is not None:
        cls = frame.f_locals.get(found.group(1), frame.f_globals.get(found.group(1)))
        if isinstance(cls, type):
            return "this constructor takes no arguments" if "__old_style__" in dir(cls) else "object.__new__() takes no parameters"
        frame = frame.f_back
    return "object.__new__() takes no parameters"


def _number(found, traceback):
    """`int([])`: Jython shows the value."""
    try:
        stack = _Stack(traceback)
        if stack.instructions[stack.at].opname == "CALL" and stack.instructions[stack.at].arg == 1:
            shown = stack.pop()
            return "int() argument must be a string or a number, not '%s'" % (shown,)
    except (LookupError, TypeError, AttributeError, StopIteration):
        pass
    return None


_ARGUMENTS = [
    (_MISSING, _missing),
    (re.compile(r"([\w.<>]+)\(\) takes 0 positional arguments but (\d+)"), _takes_none),
    (re.compile(r"must assign iterable to extended slice"), _no_iterable),
    (re.compile(r"'([\w.]+)' object is not iterable\Z"), _no_list_to_add),
    (re.compile(r"'(str|unicode)' object does not support item assignment"), _immutable),
    (re.compile(r"([\w.<>]+)\(\) got an unexpected keyword argument"), _unexpected),
    (re.compile(r"(\w+)\(\) takes no arguments\Z"), _too_many_for_class),
    (re.compile(r"int\(\) argument must be a string, .*, not '(?!complex|NoneType)\w+'"), _number),
]


def _call(traceback):
    """How many arguments the call that failed gave, and the names of those given by name."""
    try:
        stack = _Stack(traceback)
        instruction = stack.instructions[stack.at]
        if instruction.opname == "CALL":
            return instruction.arg, ()
        if instruction.opname == "CALL_KW":
            return instruction.arg, stack.instructions[stack.at - 1].argval
    except (LookupError, StopIteration):
        pass
    return 0, ()


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
