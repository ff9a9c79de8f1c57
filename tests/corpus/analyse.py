"""Finds pure functions in modules of Python 2.7: what they need is in their own module, and they touch nothing outside.

Runs in plain CPython 3 on text that the dialect translated; line n of it is line n of the source, which is what is cut out.
"""
import ast
import json

BUILTINS = set(
    "abs all any basestring bin bool bytearray callable chr cmp complex dict divmod enumerate filter float frozenset getattr hasattr hex"
    " int isinstance issubclass iter len list long map max min next object oct ord pow range reduce repr reversed round set setattr"
    " slice sorted str sum tuple type unichr unicode xrange zip None True False NotImplemented"
    " BaseException Exception StandardError ArithmeticError AssertionError AttributeError IndexError KeyError LookupError NameError"
    " NotImplementedError OverflowError RuntimeError StopIteration TypeError UnicodeDecodeError UnicodeEncodeError UnicodeError"
    " ValueError ZeroDivisionError __repr__ __long__ __raise__ __name__".split()
)
MODULES = set(
    "__future__ base64 binascii bisect calendar cmath collections copy datetime decimal difflib fractions functools hashlib heapq"
    " itertools json math operator re string struct textwrap types unicodedata urllib urlparse java.lang java.math java.text java.util".split()
)
OUTSIDE = set(
    "now today utcnow localtime gmtime time clock sleep random randint choice shuffle uuid1 uuid4 urlopen urlretrieve getDefault"
    " getAvailableLocales currentTimeMillis nanoTime getInstance System Thread Runtime Random UUID Timer load_module getenv exit register".split()
)


class Impure(Exception):
    pass


def bound_names(node):
    """Every name that something inside binds: close enough to the locals of a function."""
    found = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and not isinstance(inner.ctx, ast.Load):
            found.add(inner.id)
        elif isinstance(inner, ast.arg):
            found.add(inner.arg)
        elif isinstance(inner, (ast.FunctionDef, ast.ClassDef)) and inner is not node:
            found.add(inner.name)
        elif isinstance(inner, ast.ExceptHandler) and inner.name:
            found.add(inner.name)
        elif isinstance(inner, (ast.Import, ast.ImportFrom)):
            found.update(bindings(inner))
    return found


def bindings(node):
    """What an import binds, with the module it comes from; raises Impure where that is not a pure one."""
    names = {}
    for alias in node.names:
        module = (node.module or "") if isinstance(node, ast.ImportFrom) else alias.name
        whole = module + "." + alias.name if isinstance(node, ast.ImportFrom) else module
        if getattr(node, "level", 0) or not (module in MODULES or whole in MODULES) or alias.name in OUTSIDE or alias.name == "*":
            raise Impure("import of " + whole)
        names[alias.asname or (alias.name if isinstance(node, ast.ImportFrom) else alias.name.split(".")[0])] = whole
    return names


def needs(node):
    """Names from outside that a statement uses; raises Impure where it does what a pure one does not."""
    if any(isinstance(inner, (ast.Global, ast.Nonlocal)) for inner in ast.walk(node)):
        raise Impure("global")
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and inner.attr in OUTSIDE:
            raise Impure(inner.attr)
        if isinstance(inner, ast.Call) and not inner.args and not inner.keywords and getattr(inner.func, "attr", getattr(inner.func, "id", "")) in ("Date", "GregorianCalendar"):
            raise Impure("the time of day")
    own = bound_names(node)
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and inner.id not in own}


class Module:
    def __init__(self, source, code):
        self.lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.defined = {}
        self.twice = set()
        self.pure = {}
        self.futures = []
        for node in ast.parse(code).body:
            for name in self.names_of(node):
                if name in self.defined:
                    self.twice.add(name)
                self.defined[name] = node

    def names_of(self, node):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            return [node.name]
        if isinstance(node, ast.Assign) and all(isinstance(target, ast.Name) for target in node.targets):
            return [target.id for target in node.targets]
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            if getattr(node, "module", "") == "__future__":
                self.futures.append(node)
                return []
            return [alias.asname or alias.name.split(".")[0] for alias in node.names]
        return [inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, (ast.Store, ast.Del))]

    def parts(self, name, waiting=()):
        """The statements that `name` needs, itself included, by position; raises Impure."""
        if name in self.pure:
            return self.pure[name]
        if name in waiting:
            return set()
        node = self.defined.get(name)
        if node is None or name in self.twice:
            raise Impure(name)
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            bindings(node)
            return {node}
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Assign)) or getattr(node, "decorator_list", None):
            raise Impure(name)
        found = {node}
        for other in needs(node):
            if other in self.defined or other not in BUILTINS:
                found |= self.parts(other, waiting + (name,))
        if not waiting:
            self.pure[name] = found
        return found

    def text(self, parts):
        rows = sorted({(node.lineno - 1, node.end_lineno) for node in [*parts, *self.futures]})
        return "\n".join("\n".join(self.lines[start:end]) for start, end in rows) + "\n"


def functions(module):
    for name, node in module.defined.items():
        if not isinstance(node, ast.FunctionDef) or (node.args.args and node.args.args[0].arg == "self"):
            continue
        try:
            parts = module.parts(name)
        except Impure:
            continue
        arguments = node.args
        defaults = [None] * (len(arguments.args) - len(arguments.defaults)) + arguments.defaults
        params = [
            {"name": each.arg, "optional": default is not None, "use": uses(node, each.arg, 0)}
            for each, default in zip(arguments.args, defaults)
        ]
        yield {"name": name, "text": module.text(parts), "params": params}


def uses(node, name, depth):
    """How a variable is used: methods called on it, keys asked of it, constants it is compared with, what its elements are used for."""
    found = {"methods": [], "keys": [], "indices": [], "constants": [], "calls": [], "number": False, "elements": None, "values": {}}
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and is_name(inner.value, name):
            found["methods"].append(inner.attr)
        elif isinstance(inner, ast.Subscript) and is_name(inner.value, name) and isinstance(inner.slice, ast.Constant):
            kind = "keys" if isinstance(inner.slice.value, str) else "indices"
            found[kind].append(inner.slice.value if kind == "keys" else int(inner.slice.value or 0))
        elif isinstance(inner, ast.Call):
            note_call(found, inner, name)
        elif isinstance(inner, ast.Compare):
            note_compare(found, inner, name)
        elif isinstance(inner, ast.BinOp) and not isinstance(inner.op, ast.Mod):
            other = inner.right if is_name(inner.left, name) else inner.left if is_name(inner.right, name) else None
            if isinstance(other, ast.Constant) and isinstance(other.value, (int, float)):
                found["number"] = True
            elif isinstance(other, ast.Constant) and isinstance(other.value, str):
                found["methods"].append("strip")
        elif isinstance(inner, (ast.For, ast.comprehension)) and is_name(inner.iter, name) and depth < 2:
            found["elements"] = uses(node, inner.target.id, depth + 1) if isinstance(inner.target, ast.Name) else {"pair": True}
    return found


def is_name(node, name):
    return isinstance(node, ast.Name) and node.id == name


def note_call(found, call, name):
    if isinstance(call.func, ast.Attribute) and is_name(call.func.value, name) and call.func.attr in ("get", "has_key", "pop") and call.args:
        key = call.args[0]
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            found["keys"].append(key.value)
    if isinstance(call.func, ast.Name) and any(is_name(arg, name) for arg in call.args):
        found["calls"].append(call.func.id)


def note_compare(found, compare, name):
    sides = [compare.left, *compare.comparators]
    if not any(is_name(side, name) for side in sides):
        return
    for side in sides:
        for constant in side.elts if isinstance(side, (ast.Tuple, ast.List)) else [side]:
            if isinstance(constant, ast.Constant) and isinstance(constant.value, (int, float, str)) and not isinstance(constant.value, bool):
                found["constants"].append(constant.value)
    ordered = any(isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) for op in compare.ops)
    if ordered and all(isinstance(constant, (int, float)) for constant in found["constants"]):
        found["number"] = True
    for op, side in zip(compare.ops, sides):
        if isinstance(op, (ast.In, ast.NotIn)) and is_name(compare.comparators[0], name) and isinstance(side, ast.Constant) and isinstance(side.value, str):
            found["keys"].append(side.value)


def analyse(request):
    """JSON `[[source, translated], …]` to JSON `[[function, …], …]`; a module that does not parse has none."""
    answers = []
    for source, code in json.loads(request):
        try:
            answers.append(list(functions(Module(source, code))))
        except (SyntaxError, ValueError, RecursionError):
            answers.append([])
    return json.dumps(answers)
