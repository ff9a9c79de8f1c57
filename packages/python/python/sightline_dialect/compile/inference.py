"""Which local names of a function only ever hold numbers: their comparisons and divisions need no helper."""

import ast

from .nodes import Visitor, walk

_ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod)
_BITS = (ast.BitAnd, ast.BitOr, ast.BitXor, ast.LShift, ast.RShift)
_CALLS = {"len": "int", "ord": "int", "int": "int", "float": "float", "round": "float"}


def join(a, b):
    if a == b:
        return a
    return "num" if a and b else None


class Numbers:
    """`env`: local name -> `int`, `float` or `num` (either); `shadowed`: names the module binds itself."""

    def __init__(self, shadowed, true_division):
        self.shadowed = shadowed
        self.true_division = true_division
        self.env = {}

    def of(self, node):
        """The kind of number an expression is, or None."""
        kind = type(node)
        if kind is ast.Constant:
            return {int: "int", float: "float"}.get(type(node.value))
        if kind is ast.Name:
            return self.env.get(node.id)
        if kind is ast.BinOp:
            return self._binary(node)
        if kind is ast.UnaryOp:
            return self.of(node.operand) if isinstance(node.op, (ast.USub, ast.UAdd)) else None
        if kind is ast.IfExp:
            return join(self.of(node.body), self.of(node.orelse))
        if kind is ast.Call and isinstance(node.func, ast.Name) and node.func.id not in self.shadowed:
            return _CALLS.get(node.func.id)
        return None

    def _binary(self, node):
        left, right = self.of(node.left), self.of(node.right)
        if not left or not right:
            return None
        if isinstance(node.op, _ARITHMETIC):
            return join(left, right) if left == right else ("float" if "float" in (left, right) else "num")
        if isinstance(node.op, _BITS):
            return "int" if left == right == "int" else None
        if isinstance(node.op, ast.Div):
            if "float" in (left, right):
                return "float"
            return "int" if left == right == "int" and not self.true_division else "num"
        return None

    def enter(self, function):
        """Infers the locals of a function definition; returns the former environment."""
        former = self.env
        bindings = _Bindings(self.shadowed)
        for statement in function.body:
            bindings.visit(statement)
        arguments = function.args
        refused = bindings.refused | {a.arg for a in arguments.posonlyargs + arguments.args + arguments.kwonlyargs}
        refused |= {a.arg for a in (arguments.vararg, arguments.kwarg) if a is not None}
        self.env = {name: "int" for name in bindings.values if name not in refused}
        self._settle(bindings.values)
        return former

    def enter_comprehension(self, node):
        """Infers the variables of a comprehension; returns the former environment."""
        former = self.env
        own = {inner.id for g in node.generators for inner in walk(g.target) if isinstance(inner, ast.Name)}
        counted = {g.target.id for g in node.generators if isinstance(g.target, ast.Name) and self._counts(g.iter)}
        self.env = {name: kind for name, kind in former.items() if name not in own}
        self.env.update(dict.fromkeys(counted, "int"))
        return former

    def _counts(self, node):
        plain = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id not in self.shadowed
        return plain and node.func.id in ("range", "xrange")

    def _settle(self, values):
        for _ in range(12):
            changed = False
            for name in list(self.env):
                kinds = [v if isinstance(v, str) else self.of(v) for v in values[name]]
                made = kinds[0]
                for kind in kinds[1:]:
                    made = join(made, kind)
                if made != self.env[name]:
                    changed = True
                    if made is None:
                        del self.env[name]
                    else:
                        self.env[name] = made
            if not changed:
                return
        self.env = {}


class _Bindings(Visitor):
    def __init__(self, shadowed):
        self.shadowed = shadowed
        self.values = {}
        self.refused = set()

    def _bind(self, target, value):
        if isinstance(target, ast.Name):
            self.values.setdefault(target.id, []).append(value)
        else:
            self._refuse(target)

    def _refuse(self, node):
        for inner in walk(node):
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, (ast.Store, ast.Del)):
                self.refused.add(inner.id)

    def visit_Assign(self, node):
        for target in node.targets:
            self._bind(target, node.value)
        self.visit(node.value)

    def visit_AugAssign(self, node):
        if isinstance(node.target, ast.Name):
            left = ast.Name(id=node.target.id, ctx=ast.Load())
            self._bind(node.target, ast.BinOp(left=left, op=node.op, right=node.value))

    def visit_For(self, node):
        call = node.iter
        plain = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id not in self.shadowed
        if plain and call.func.id in ("range", "xrange"):
            self._bind(node.target, "int")
        elif plain and call.func.id == "enumerate" and isinstance(node.target, ast.Tuple) and len(node.target.elts) == 2:
            self._bind(node.target.elts[0], "int")
            self._refuse(node.target.elts[1])
        else:
            self._refuse(node.target)
        for statement in node.body + node.orelse:
            self.visit(statement)

    def visit_Name(self, node):
        if isinstance(node.ctx, (ast.Store, ast.Del)):
            self.refused.add(node.id)
        if node.id in ("__exec__", "locals"):
            self.refused.update(self.values)

    def visit_Global(self, node):
        self.refused.update(node.names)

    def visit_FunctionDef(self, node):
        self.refused.add(node.name)

    visit_ClassDef = visit_FunctionDef

    def visit_Lambda(self, node):
        pass

    def visit_ExceptHandler(self, node):
        if node.name:
            self.refused.add(node.name)
        self.generic_visit(node)

    def visit_Import(self, node):
        for alias in node.names:
            self.refused.add((alias.asname or alias.name).split(".")[0])

    visit_ImportFrom = visit_Import

    def visit_ListComp(self, node):
        for inner in walk(node):
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                self.refused.add(inner.id)
