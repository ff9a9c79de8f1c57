"""The `ast` pass: what kept its syntax and changed its meaning between Python 2.7 and 3."""

import ast
import hashlib
import operator
import warnings

from .handlers import Handlers, call_node, decoded, end_quietly, has_loop, keep_docstring, keeps_exceptions, name_node, storing, yields
from .inference import Numbers
from .execnames import look_up_late
from .nodes import located, walk
from .passed_over import blame
from .python3 import refuse_python3
from .questions import after_futures, bound_in_comprehensions, bound_names, changes, hoist_globals, is_plain_text, may_print, thunk
from .leaks import leak_comprehensions, open_class_body

_COMPARE = {ast.Lt: "__lt__", ast.LtE: "__le__", ast.Gt: "__gt__", ast.GtE: "__ge__"}
# Methods called with this many arguments go through a helper (None: any number, keywords too).
_METHODS = {
    "keys": 0, "values": 0, "items": 0, "iterkeys": 0, "itervalues": 0, "iteritems": 0, "viewkeys": 0, "viewvalues": 0,
    "viewitems": 0, "next": 0, "has_key": 1, "join": 1, "ljust": 2, "rjust": 2, "center": 2, "sort": None, "splitlines": None, "throw": None, "format": None, "encode": None, "decode": None, "translate": None,
}  # fmt: skip
# No tree can hold these as attributes: the translator writes them so.
_CONSTANTS = {"__True__": "True", "__False__": "False", "__None__": "None"}
# Attributes of built-in values that Python 3 has not, or has under another name; see objects.emulated.
_PYTHON2 = {
    "__cmp__", "__nonzero__", "__div__", "__rdiv__", "__idiv__", "__getslice__", "__setslice__", "__delslice__", "__coerce__", "__hex__", "__oct__",
    "__long__", "__iter__", "__bases__", "__module__", "__mro__", "__trunc__", "im_func", "im_self", "im_class",
}  # fmt: skip
#: Names that Python 3 added to built-in types; see `NEWER` of types/objects.
_LATER = {
    "clear", "copy", "casefold", "isidentifier", "isprintable", "removeprefix", "removesuffix", "format_map", "maketrans", "isascii",
    "to_bytes", "from_bytes", "is_integer", "as_integer_ratio", "bit_count", "path",
}  # fmt: skip
TEXT_METHODS = {"replace", "split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip", "find", "rfind", "startswith", "endswith"}
_BOUND = {"keys", "values", "items", "has_key", "iterkeys", "itervalues", "iteritems", "next"}
EMULATED = _PYTHON2 | _LATER | _BOUND | {"viewkeys", "viewvalues", "viewitems", "decode", "func_name", "func_code", "func_defaults", "func_globals", "func_doc", "func_dict", "func_closure", "im_func", "im_self", "im_class", "message"}
_ATTRIBUTES = {
    "func_name": "__name__", "func_code": "__code__", "func_defaults": "__defaults__", "func_globals": "__globals__",
    "func_doc": "__doc__", "func_dict": "__dict__", "func_closure": "__closure__",
}  # fmt: skip
# Operators whose result may be a long where the operands were none.
_GROWING = {ast.Pow: "__pow__", ast.LShift: "__lshift__"}
_FOLDED = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Pow: operator.pow, ast.LShift: lambda a, b: a << b if b >= 0 else 0}
_SPECIAL = {"__setslice__", "__delslice__", "__nonzero__", "next", "__div__", "__rdiv__", "__idiv__", "__cmp__", "__eq__", "__getslice__"}
_CALLS = {"str": "__str__", "type": "__type__"}
def compile_script(text, filename, mode="exec", futures=()):
    """Code object of translated text; `futures`: features that hold besides those it imports. Raises `SyntaxError` with line and text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = _parsed(text, filename, mode)
        nodes = walk(tree)
        refuse_python3(nodes, text, filename)
        return compile(_Pass(tree, nodes, mode, futures).run(), filename, mode, dont_inherit=True)


def _parsed(text, filename, mode):
    try:
        return ast.parse(text, filename, mode)
    except SyntaxError as e:
        passed = blame(text, filename)
        if passed is not None:
            raise passed from None
        if "Did you mean" in e.msg or "Perhaps you" in e.msg:  # advice about Python 3
            e.msg = "invalid syntax"
        raise


def _number_of(kind, value):
    """What names a constant: the same in each text, since code that `exec` runs shares its names with who runs it."""
    return int.from_bytes(hashlib.sha256(("%s %s" % (kind, value)).encode("utf-8", "surrogatepass")).digest()[:12], "big")


class _Pass(Handlers):
    def __init__(self, tree, nodes, mode, futures=()):
        self.tree = tree
        #: Kinds of nodes of the source: what is not there need not be looked for.
        self.kinds = set(map(type, nodes))
        self.has_exec = any(type(n) is ast.Name and n.id == "__exec__" for n in nodes)
        self.mode = mode
        self.constants = {}
        self.prologue = []
        self.counter = 0
        self.caught = []
        self.depth = 0
        self.loops = 0
        self.futures = {a.name for n in nodes if isinstance(n, ast.ImportFrom) and n.module == "__future__" for a in n.names} | set(futures)
        self.shadowed = bound_names(nodes)
        self.bound = self.shadowed - bound_in_comprehensions(nodes)
        self.keeps = keeps_exceptions(tree, nodes)
        self.numbers = Numbers(self.shadowed, "division" in self.futures)

    def run(self):
        if self.mode == "exec" and ast.ListComp in self.kinds:
            leak_comprehensions(self.tree)
        tree = self.visit(self.tree)
        if self.mode == "exec":
            if ast.Global in self.kinds:
                hoist_globals(tree)
            tree.body[after_futures(tree.body) : after_futures(tree.body)] = self.prologue
        return located(tree)

    def fresh(self, kind):
        self.counter += 1
        return "__%s%d__" % (kind, self.counter)

    # --- literals ---

    def visit_Constant(self, node):
        if type(node.value) is int and not -2147483648 <= node.value <= 2147483647:
            return self.hoisted_long(node.value, node)
        if type(node.value) is not str or node.kind != "u":
            return node
        plain = ast.copy_location(ast.Constant(value=node.value), node)
        return self.hoisted(("u", node.value), ast.copy_location(call_node("__text__", plain), node))

    def hoisted(self, key, expression):
        if self.mode != "exec":
            return expression
        name = self.constants.get(key)
        if name is None:
            name = self.constants[key] = "__%s%d__" % (key[0], _number_of(*key))
            self.prologue.append(ast.copy_location(ast.Assign(targets=[name_node(name, True)], value=expression), expression))
        return ast.copy_location(name_node(name), expression)

    def visit_Expr(self, node):
        if isinstance(node.value, ast.Constant):
            node.value.kind = None
            return node
        self.generic_visit(node)
        call = node.value
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("__print__", "__print_more__"):
            return self.print_in_steps(node)
        return node

    def print_in_steps(self, node):
        """What an argument prints while it is evaluated comes after the arguments before it."""
        call = node.value
        cuts = [i for i, a in enumerate(call.args) if i and may_print(a, self.bound)]
        if not cuts:
            return node
        statements = []
        for start, end in zip([0] + cuts, cuts + [len(call.args)]):
            name = call.func.id if end == len(call.args) else "__print_more__"
            made = ast.Expr(value=ast.Call(func=ast.copy_location(name_node(name), call), args=call.args[start:end], keywords=[]))
            statements.append(ast.fix_missing_locations(ast.copy_location(made, node)))
            ast.copy_location(made.value, node)
        return statements

    # --- operators ---

    def visit_BinOp(self, node):
        if isinstance(node.op, ast.Div) and "division" not in self.futures:
            return self.division(node)
        if isinstance(node.op, ast.Mod):
            return self.modulo(node)
        known = self.numbers.of(node.left) and self.numbers.of(node.right)
        self.generic_visit(node)
        if isinstance(node.op, ast.BitOr) and not known:
            return ast.copy_location(call_node("__or__", node.left, node.right), node)
        helper = _GROWING.get(type(node.op))
        if isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant):
            node = self.folded(node)
        if helper and isinstance(node, ast.BinOp) and not self.is_tame(node, known):
            return ast.copy_location(call_node(helper, node.left, node.right), node)
        return node

    def is_tame(self, node, known):
        """A power or shift that hardly grows beyond what the operands are nor fails in words of its own."""
        if isinstance(node.op, ast.LShift):
            return known
        return isinstance(node.right, ast.Constant) and isinstance(node.right.value, int) and 0 <= node.right.value < 4 and not isinstance(node.left, ast.Constant)

    def folded(self, node):
        """Arithmetic of constants whose result is a long."""
        left, right = node.left.value, node.right.value
        if type(left) is type(right) is int and type(node.op) in _FOLDED and abs(right) < 256:
            value = _FOLDED[type(node.op)](left, right)
            if type(value) is int and not -2147483648 <= value <= 2147483647:
                return self.hoisted_long(value, node)
        return node

    def division(self, node):
        left, right = self.numbers.of(node.left), self.numbers.of(node.right)
        self.generic_visit(node)
        if left == right == "int":
            node.op = ast.FloorDiv()
            return node
        if "float" in (left, right):
            return node
        return ast.copy_location(call_node("__div__", node.left, node.right), node)

    def modulo(self, node):
        known = self.numbers.of(node.left)
        literal = isinstance(node.left, ast.Constant) and isinstance(node.left.value, str) and node.left.kind != "u"
        self.generic_visit(node)
        if known:
            return node
        return ast.copy_location(call_node("__fmt__" if literal else "__mod__", node.left, node.right), node)

    def visit_AugAssign(self, node):
        helper = {ast.Div: "__div__", ast.Mod: "__mod__", ast.Pow: "__pow__", ast.LShift: "__lshift__", ast.BitOr: "__ior__"}.get(type(node.op))
        if helper == "__ior__":
            return self.or_assign(node)
        if helper is None or helper == "__div__" and "division" in self.futures:
            self.generic_visit(node)
            return node
        before, load = self.twice(node.target)
        made = self.visit(ast.copy_location(ast.BinOp(left=load, op=node.op, right=node.value), node))
        if helper == "__div__" and isinstance(made, ast.Call) and isinstance(made.func, ast.Name) and made.func.id == helper:
            made.func.id = "__idiv__"
        assign = ast.copy_location(ast.Assign(targets=[self.visit(node.target)], value=made), node)
        return [self.visit(s) for s in before] + [assign]

    def or_assign(self, node):
        """`a |= b`: no operator of dictionaries."""
        self.generic_visit(node)
        before, load = self.twice(node.target)
        made = call_node("__ior__", load, node.value)
        return before + [ast.copy_location(ast.Assign(targets=[node.target], value=ast.copy_location(made, node)), node)]

    def twice(self, target):
        """Statements before, and a loading copy, of a target that is to be evaluated once."""
        import copy

        before = []
        for field in ("value", "slice"):
            inner = getattr(target, field, None)
            if inner is not None and not isinstance(inner, (ast.Name, ast.Constant)):
                name = self.fresh("t")
                before.append(ast.copy_location(ast.Assign(targets=[name_node(name, True)], value=inner), target))
                setattr(target, field, ast.copy_location(name_node(name), target))
        load = copy.deepcopy(target)
        load.ctx = ast.Load()
        return before, load

    def visit_Compare(self, node):
        known = [self.numbers.of(n) for n in [node.left] + node.comparators]
        self.generic_visit(node)
        if not any(type(op) in _COMPARE for op in node.ops) or all(known):
            return node
        if len(node.ops) == 1:
            return ast.copy_location(call_node(_COMPARE[type(node.ops[0])], node.left, node.comparators[0]), node)
        return self.chain(node)

    def chain(self, node):
        operands = [node.left] + node.comparators
        if any(not isinstance(o, (ast.Name, ast.Constant)) for o in operands[1:-1]):
            names = ast.Constant(value=" ".join(type(op).__name__ for op in node.ops))
            return ast.copy_location(call_node("__chain__", names, *[thunk(o) for o in operands]), node)
        parts = []
        for left, op, right in zip(operands, node.ops, operands[1:]):
            helper = _COMPARE.get(type(op))
            parts.append(call_node(helper, left, right) if helper else ast.Compare(left=left, ops=[op], comparators=[right]))
        return ast.copy_location(ast.BoolOp(op=ast.And(), values=parts), node)

    # --- calls and attributes ---

    def visit_Call(self, node):
        function = node.func
        if isinstance(function, ast.Attribute) and self.is_changed_method(node):
            self.generic_visit_arguments(node)
            receiver = self.visit(function.value)
            node.func = ast.copy_location(name_node("__m_%s__" % function.attr), function)
            node.args.insert(0, receiver)
            return node
        if isinstance(function, ast.Name):
            return self.named_call(node)
        self.generic_visit(node)
        return node

    def is_changed_method(self, node):
        if node.func.attr in TEXT_METHODS:
            return any(not is_plain_text(a) for a in node.args)
        count = _METHODS.get(node.func.attr, -1)
        if count is None:
            return True
        return count == len(node.args) and not node.keywords and not any(isinstance(a, ast.Starred) for a in node.args)

    def visit_keyword(self, node):
        self.generic_visit(node)
        if node.arg is None:
            node.value = ast.copy_location(call_node("__keywords__", node.value), node.value)
        return node

    def generic_visit_arguments(self, node):
        node.args = [self.visit(a) for a in node.args]
        node.keywords = [self.visit(k) for k in node.keywords]

    def named_call(self, node):
        name = node.func.id
        if name == "__long__" and isinstance(node.args[0], ast.Constant):
            return self.long_literal(node)
        self.generic_visit_arguments(node)
        helper = _CALLS.get(name)
        if name == "super" and not node.args and not node.keywords:
            helper = "__super0__"
        if name in ("getattr", "hasattr") and len(node.args) > 1:
            wanted = node.args[1]
            helper = None if name == "getattr" and isinstance(wanted, ast.Constant) and type(wanted.value) is str and wanted.value not in EMULATED else "__%s__" % name
        if name in ("int", "float") and node.args:
            helper = "__int_base__" if len(node.args) > 1 else None if self.numbers.of(node.args[0]) else "__%s_of__" % name
        if name in ("max", "min") and len(node.args) == 2 and not node.keywords and not any(isinstance(a, ast.Starred) for a in node.args):
            helper = "__%s2__" % name
        if name == "locals" and not node.args:
            helper = "__locals__"
        if helper and name not in self.shadowed and not (name == "type" and len(node.args) != 1):
            node.func = ast.copy_location(name_node(helper), node.func)
        return node

    def long_literal(self, node):
        return self.hoisted_long(node.args[0].value, node, True)

    def hoisted_long(self, value, node, always=False):
        """A long: where a function or module loops a plain int, whose arithmetic is CPython's own, unless the script wrote the `L`."""
        if self.loops and not always:
            return ast.copy_location(ast.Constant(value=value), node)
        made = ast.copy_location(ast.Constant(value=value), node)
        return self.hoisted(("l", value), ast.copy_location(call_node("__long__", made), node))

    def visit_Attribute(self, node):
        self.generic_visit(node)
        node.attr = _ATTRIBUTES.get(node.attr, node.attr)
        if not isinstance(node.ctx, ast.Load):
            return node
        if node.attr == "message":
            return ast.copy_location(call_node("__message__", node.value), node)
        if node.attr == "__class__":
            return ast.copy_location(call_node("__class_of__", node.value), node)
        if node.attr in _CONSTANTS:
            return ast.copy_location(call_node("getattr", node.value, ast.Constant(value=_CONSTANTS[node.attr])), node)
        if node.attr in _PYTHON2 or node.attr in _LATER:
            return ast.copy_location(call_node("__getattr__", node.value, ast.Constant(value=node.attr)), node)
        if node.attr in _BOUND:
            return ast.copy_location(call_node("__bound__", node.value, ast.Constant(value=node.attr)), node)
        return node

    def visit_Subscript(self, node):
        caught = isinstance(node.ctx, ast.Load) and isinstance(node.value, ast.Name) and node.value.id in self.caught
        self.generic_visit(node)
        if caught and not isinstance(node.slice, ast.Slice):
            return ast.copy_location(call_node("__exc_item__", node.value, node.slice), node)
        return node

    # --- loops ---

    def lazy(self, iterable):
        plain = isinstance(iterable, ast.Call) and isinstance(iterable.func, ast.Name) and iterable.func.id == "range"
        if plain and "range" not in self.shadowed:
            iterable.func.id = "xrange"

    def visit_While(self, node):
        self.loops += 1
        self.generic_visit(node)
        self.loops -= 1
        return node

    def visit_For(self, node):
        self.lazy(node.iter)
        if changes(node.body, node.iter):
            node.iter = ast.copy_location(call_node("__snapshot__", node.iter), node.iter)
        node.target, node.iter = self.visit(node.target), self.visit(node.iter)
        self.loops += 1
        for field in ("body", "orelse"):
            setattr(node, field, self.statements(getattr(node, field)))
        self.loops -= 1
        return node

    def statements(self, body):
        made = []
        for statement in body:
            visited = self.visit(statement)
            made.extend(visited) if isinstance(visited, list) else made.append(visited)
        return made

    def visit_ListComp(self, node):
        """Its variables are its own, whatever numbers the function keeps under their names."""
        former = self.numbers.enter_comprehension(node)
        self.generic_visit(node)
        self.numbers.env = former
        return node

    visit_GeneratorExp = visit_SetComp = visit_DictComp = visit_ListComp

    def visit_comprehension(self, node):
        self.lazy(node.iter)
        self.generic_visit(node)
        return node

    # --- functions, classes ---

    def visit_FunctionDef(self, node):
        former = self.numbers.enter(node)
        caught, self.caught = self.caught, []
        handler, self.handler = self.handler, None
        self.depth += 1
        loops, self.loops = self.loops, int(has_loop(node))
        body = self.tuple_parameters(node.args)
        if self.has_exec:
            look_up_late(node)
        keep_docstring(node)
        is_generator = ast.Yield in self.kinds and yields(node)
        self.generic_visit(node)
        if is_generator:
            end_quietly(node)
        node.body[:0] = body
        self.depth -= 1
        self.numbers.env, self.caught, self.handler, self.loops = former, caught, handler, loops
        if ast.Global in self.kinds:
            hoist_globals(node)
        return node

    def tuple_parameters(self, arguments):
        body = []
        for argument in arguments.args:
            if argument.arg.startswith("__tuple_"):
                pattern = decoded(argument.arg, "__tuple_")
                if isinstance(pattern, ast.Name):
                    argument.arg = pattern.id
                    continue
                argument.arg = self.fresh("p")
                body.append(ast.Assign(targets=[storing(pattern)], value=name_node(argument.arg), lineno=argument.lineno, col_offset=0))
        return body

    def visit_Lambda(self, node):
        former, self.numbers.env = self.numbers.env, {k: v for k, v in self.numbers.env.items() if k not in {a.arg for a in node.args.args}}
        patterns = self.tuple_parameters(node.args)
        self.generic_visit(node)
        for assign in patterns:
            node.body = self.unpacking(assign, node.body)
        self.numbers.env = former
        return node

    def unpacking(self, assign, body):
        """`(lambda a, b: body)(*p)`, flat; nested patterns through their own lambda."""
        names, nested = [], []
        for element in assign.targets[0].elts:
            if isinstance(element, ast.Name):
                names.append(element.id)
            else:
                names.append(self.fresh("p"))
                nested.append(ast.Assign(targets=[element], value=name_node(names[-1])))
        for inner in nested:
            body = self.unpacking(inner, body)
        unpacked = call_node("__unpack__", ast.Constant(value=len(names)), assign.value)
        arguments = ast.arguments(posonlyargs=[], args=[ast.arg(arg=n) for n in names], kwonlyargs=[], kw_defaults=[], defaults=[])
        return ast.Call(func=ast.Lambda(args=arguments, body=body), args=[ast.Starred(value=unpacked, ctx=ast.Load())], keywords=[])

    def visit_ClassDef(self, node):
        former, self.numbers.env = self.numbers.env, {}
        is_old = not node.bases
        open_class_body(node, self.fresh)
        keep_docstring(node)
        names = {n.name for n in node.body if isinstance(n, ast.FunctionDef)}
        names |= {t.id for n in node.body if isinstance(n, ast.Assign) for t in n.targets if isinstance(t, ast.Name)}
        self.generic_visit(node)
        for statement in list(node.body):
            if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name) and statement.targets[0].id == "__metaclass__":
                node.keywords.append(ast.keyword(arg="metaclass", value=statement.value))
                if not isinstance(statement.value, (ast.Name, ast.Attribute)):
                    statement.value = ast.Constant(value=None)
                is_old = False
        if is_old:
            node.decorator_list.append(name_node("__old_style__"))
        if names & _SPECIAL or node.bases:
            node.decorator_list.append(name_node("__fix_class__"))
        self.numbers.env = former
        return node

    # --- imports ---

    def visit_Assign(self, node):
        """`a, b = e` of a caught exception takes its arguments."""
        parts = isinstance(node.targets[0], (ast.Tuple, ast.List)) and isinstance(node.value, ast.Name) and node.value.id in self.caught
        self.generic_visit(node)
        if parts:
            node.value = ast.copy_location(call_node("__exc_parts__", node.value), node.value)
        return node

    def visit_ImportFrom(self, node):
        if self.depth and node.names[0].name == "*":
            level = ast.Constant(value=node.level)
            return ast.copy_location(ast.Expr(value=call_node("__import_star__", ast.Constant(value=node.module or ""), level)), node)
        return node
