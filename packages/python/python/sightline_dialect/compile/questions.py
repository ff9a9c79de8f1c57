"""What the `ast` pass asks of trees, and small trees it makes."""

import ast
import builtins

from .nodes import Transformer, walk

_QUIET = {"repr", "type", "isinstance", "__type__", "__text__", "__long__", "__class_of__", "__lt__", "__le__", "__gt__", "__ge__"}


def may_print(node, known):
    """Whether evaluating an argument of `print` may print or raise: it is not made of names, constants and tame calls alone."""
    for inner in walk(node):
        if isinstance(inner, ast.Name):
            if inner.id not in known and not inner.id.startswith("__") and not hasattr(builtins, inner.id):
                return True
        elif isinstance(inner, ast.Call):
            if not (isinstance(inner.func, ast.Name) and inner.func.id in _QUIET):
                return True
        elif isinstance(inner, (ast.Subscript, ast.Attribute, ast.BinOp, ast.ListComp, ast.SetComp, ast.DictComp)):
            return True
    return False


_CHANGES = {"pop", "popitem", "clear", "update", "setdefault"}


def changes(body, iterable):
    """Whether a loop's body changes, as one changes a dict, what the loop runs over."""
    if not isinstance(iterable, (ast.Name, ast.Attribute)):
        return False
    wanted = ast.unparse(iterable)
    for node in (n for statement in body for n in walk(statement)):
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load) and ast.unparse(node.value) == wanted:
            return True
        if isinstance(node, ast.Attribute) and node.attr in _CHANGES and ast.unparse(node.value) == wanted:
            return True
    return False


def is_plain_text(node):
    return isinstance(node, ast.Constant) and node.kind != "u" and (type(node.value) is not str or node.value.isascii())


def thunk(operand):
    arguments = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
    return ast.Lambda(args=arguments, body=operand)


def after_futures(body):
    at = 0
    for i, statement in enumerate(body):
        docstring = i == 0 and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if docstring or isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
            at = i + 1
        else:
            break
    return at


def hoist_globals(scope):
    """Python 3 refuses `global` after a use; Python 2 warns."""
    found = []

    class Remover(Transformer):
        def visit_Global(self, node):
            found.append(node)
            return ast.copy_location(ast.Pass(), node)

        def visit_FunctionDef(self, node):
            return node

        visit_ClassDef = visit_Lambda = visit_FunctionDef

    scope.body = [Remover().visit(s) for s in scope.body]
    if found:
        names = list(dict.fromkeys(n for g in found for n in g.names))
        at = after_futures(scope.body)
        scope.body.insert(at, ast.copy_location(ast.Global(names=names), found[0]))


def bound_in_comprehensions(nodes):
    """Names that only comprehensions with a scope of their own bind."""
    inside = set()
    for node in nodes:
        if isinstance(node, (ast.GeneratorExp, ast.SetComp, ast.DictComp)):
            inside |= {id(n) for g in node.generators for n in walk(g.target)}
    if not inside:
        return inside
    stores = [n for n in nodes if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)]
    return {n.id for n in stores if id(n) in inside} - {n.id for n in stores if id(n) not in inside}


def bound_names(nodes):
    names = set()
    for node in nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names.update((a.asname or a.name).split(".")[0] for a in node.names)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            names.add(node.name)
    # A method named `type` or `str` does not hide the built-in from functions, but a rare wrong fast path is worse.
    return names
