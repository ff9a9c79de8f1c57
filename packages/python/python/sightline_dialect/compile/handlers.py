"""The part of the `ast` pass about exceptions: raise, try, with, assert (their meaning: raised.py)."""

import ast
import builtins

from .nodes import Transformer, children, walk

_KEEPING = {"exc_info", "exc_clear", "format_exc", "print_exc", "exc_type", "exc_value", "exc_traceback"}
_RENAMED = {"StandardError", "EnvironmentError", "IOError", "OSError"}
_PLAIN = {n for n, v in vars(builtins).items() if isinstance(v, type) and issubclass(v, BaseException)} - _RENAMED - {"BaseException"}


def keeps_exceptions(tree, nodes):
    """Whether a module may ask for an exception after its handler: handlers then leave it in their function."""
    bare = False
    for node in nodes:
        bare = bare or isinstance(node, ast.Raise) and node.exc is None
        if isinstance(node, ast.Attribute) and node.attr in _KEEPING or isinstance(node, ast.alias) and node.name in _KEEPING:
            return True
    return bare and any(_is_loose(body) for body in _raises(tree))


def _raises(tree):
    """The statements in whose handlers, or outside of them, a bare raise stands."""
    found = []

    def follow(node, handler):
        if isinstance(node, ast.Raise) and node.exc is None:
            found.append(handler)
        for child in children(node):
            if isinstance(child, (ast.FunctionDef, ast.ClassDef, ast.Lambda)):
                follow(child, None)
            else:
                follow(child, child if isinstance(child, ast.ExceptHandler) else handler)

    follow(tree, None)
    return found


def _is_loose(handler):
    return handler is None or any(isinstance(n, ast.Try) for n in walk(handler))


class Handlers(Transformer):
    """Needs `keeps`, `shadowed`, `caught`, `fresh` of the pass."""

    handler = None

    def visit_Raise(self, node):
        self.generic_visit(node)
        if node.exc is None:
            if _is_loose(self.handler):
                node.exc = ast.copy_location(call_node("__reraise__"), node)
            return node
        called = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        if isinstance(called, ast.Name) and (called.id == "__raise__" or called.id in _PLAIN and called.id not in self.shadowed):
            return node
        node.exc = ast.copy_location(call_node("__raise__", node.exc), node.exc)
        return node

    def visit_Try(self, node):
        self.generic_visit(node)
        if node.handlers:
            first = node.handlers[0]
            guard = ast.ExceptHandler(type=name_node("SightlineInterrupt"), name=None, body=[ast.Raise()])
            node.handlers.insert(0, ast.fix_missing_locations(ast.copy_location(guard, first)))
        return node

    def visit_ExceptHandler(self, node):
        target = None if node.name is None else self.handler_target(node)
        names = [target.id] if isinstance(target, ast.Name) else []
        outer, self.handler = self.handler, node
        self.caught = self.caught + names
        self.generic_visit(node)
        self.caught = self.caught[: len(self.caught) - len(names)]
        self.handler = outer
        if node.type is not None:
            node.type = self.caught_type(node.type)
        node.body[:0] = self.binding(node, target)
        return node

    def caught_type(self, node):
        """The classes of a handler in CPython's terms; names of built-in exceptions are those already."""
        if isinstance(node, ast.Tuple):
            plain = all(isinstance(each, ast.Name) and each.id in _PLAIN and each.id not in self.shadowed for each in node.elts)
            return node if plain else ast.copy_location(call_node("__catch__", node), node)
        if isinstance(node, ast.Name) and node.id in _PLAIN and node.id not in self.shadowed:
            return node
        return ast.copy_location(call_node("__catch__", node), node)

    def binding(self, node, target):
        if target is None and not self.keeps:
            return []
        if node.type is None:
            node.type = ast.copy_location(name_node("BaseException"), node)
        node.name = self.fresh("exc")
        made = []
        if self.keeps:
            made.append(ast.Assign(targets=[name_node("__handled__", True)], value=name_node(node.name), lineno=node.lineno, col_offset=0))
        if target is not None:
            made.append(ast.Assign(targets=[target], value=call_node("__caught_parts__" if isinstance(target, (ast.Tuple, ast.List)) else "__caught__", name_node(node.name)), lineno=node.lineno, col_offset=0))
        return made

    def handler_target(self, node):
        if node.name.startswith("__target_"):
            return storing(decoded(node.name, "__target_"))
        return name_node(node.name, True)

    def visit_With(self, node):
        self.generic_visit(node)
        for item in node.items:
            item.context_expr = ast.copy_location(call_node("__with__", item.context_expr), item.context_expr)
        return node

    def visit_Assert(self, node):
        """The message may be a tuple of arguments."""
        self.generic_visit(node)
        arguments = [name_node("AssertionError")] + ([node.msg] if node.msg is not None else [])
        raising = ast.Raise(exc=call_node("__raise__", *arguments))
        return ast.copy_location(ast.If(test=ast.UnaryOp(op=ast.Not(), operand=node.test), body=[ast.copy_location(raising, node)], orelse=[]), node)


def keep_docstring(node):
    """CPython takes the indentation out of docstrings: one of several lines is set again by a decorator."""
    first = node.body[0]
    if not isinstance(first, ast.Expr) or not isinstance(first.value, ast.Constant) or type(first.value.value) is not str or "\n" not in first.value.value:
        return
    decorator = call_node("__documented__", ast.Constant(value=first.value.value))
    node.decorator_list.append(ast.fix_missing_locations(ast.copy_location(decorator, first)))


def has_loop(function):
    """Whether a loop statement stands in a function, functions inside of it left out."""
    waiting = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.For, ast.While)):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.expr)):
            waiting.extend(ast.iter_child_nodes(node))
    return False


def yields(function):
    """Whether a function is a generator."""
    waiting = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Yield):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda)):
            waiting.extend(children(node))
    return False


def end_quietly(function):
    """A StopIteration that leaves a generator's body ends it, as before PEP 479."""
    at = 1 if isinstance(function.body[0], ast.Expr) and isinstance(function.body[0].value, ast.Constant) else 0
    if at == len(function.body):
        return
    handler = ast.ExceptHandler(type=name_node("StopIteration"), name=None, body=[ast.Return(value=None)])
    made = ast.Try(body=function.body[at:], handlers=[handler], orelse=[], finalbody=[])
    function.body[at:] = [ast.fix_missing_locations(ast.copy_location(made, function.body[at]))]


def name_node(identifier, store=False):
    return ast.Name(id=identifier, ctx=ast.Store() if store else ast.Load())


def call_node(function, *args):
    return ast.Call(func=name_node(function), args=list(args), keywords=[])


def decoded(identifier, prefix):
    return ast.parse(bytes.fromhex(identifier[len(prefix) : -2]).decode(), mode="eval").body


def storing(node):
    for inner in walk(node):
        if hasattr(inner, "ctx"):
            inner.ctx = ast.Store()
    if isinstance(node, (ast.Attribute, ast.Subscript)):
        for inner in walk(node.value):
            if hasattr(inner, "ctx"):
                inner.ctx = ast.Load()
    return node
