"""Functions with a bare `exec`: names they do not bind may be made by it, so those are looked up when they are read."""

import ast
import builtins

from .nodes import Transformer, children, walk

_SCOPES = (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.GeneratorExp, ast.SetComp, ast.DictComp)


def look_up_late(function):
    """Rewrites the reads of a function that has a bare `exec`; others stay as they are."""
    if not any(_is_bare_exec(node) for node in _own(function.body)):
        return
    reader = _Reader(_bound(function))
    function.body = [reader.visit(statement) for statement in function.body]


def _is_bare_exec(node):
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "__exec__":
        return False
    return len(node.args) == 1 and not isinstance(node.args[0], ast.Tuple)


def _own(statements):
    waiting = list(statements)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _SCOPES):
            waiting.extend(children(node))


def _bound(function):
    names = {a.arg for a in walk(function.args) if isinstance(a, ast.arg)}
    for node in _own(function.body):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.ExceptHandler)) and node.name:
            names.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names.update((a.asname or a.name).split(".")[0] for a in node.names)
    return names


class _Reader(Transformer):
    def __init__(self, bound):
        self.bound = bound

    def visit_Name(self, node):
        known = node.id in self.bound or hasattr(builtins, node.id) or node.id.startswith("__") and node.id.endswith("__")
        if known or not isinstance(node.ctx, ast.Load):
            return node
        late = ast.Call(func=ast.Name(id="__exec_name__", ctx=ast.Load()), args=[ast.Constant(value=node.id)], keywords=[])
        return ast.fix_missing_locations(ast.copy_location(late, node))

    def visit_FunctionDef(self, node):
        return node

    visit_ClassDef = visit_Lambda = visit_GeneratorExp = visit_SetComp = visit_DictComp = visit_FunctionDef
