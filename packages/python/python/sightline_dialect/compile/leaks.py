"""Variables of list comprehensions live on after them in Python 2: kept where the scope reads them afterwards."""

import ast

from .nodes import Transformer, children, walk


def leak_comprehensions(tree):
    """Rewrites the list comprehensions whose variables their function or module reads outside of them."""
    for scope in walk(tree):
        if isinstance(scope, (ast.Module, ast.FunctionDef)):
            _Scope(scope).run()


_SCOPES = (ast.FunctionDef, ast.ClassDef, ast.Lambda)
_OTHERS = (ast.GeneratorExp, ast.SetComp, ast.DictComp)


class _Scope:
    def __init__(self, scope):
        self.scope = scope
        self.comprehensions = []
        self.read = set()

    def run(self):
        for statement in self.scope.body:
            self.walk(statement, frozenset())
        made = [_leak(comprehension, self.read) for comprehension in self.comprehensions]
        if any(made) and len(made) > 1:
            hoist = _Hoist()
            self.scope.body = [hoist.visit(statement) for statement in self.scope.body]

    def walk(self, node, inside):
        if isinstance(node, _SCOPES + _OTHERS):
            for default in _defaults(node):
                self.walk(default, inside)
            return
        if isinstance(node, ast.ListComp):
            self.comprehensions.append(node)
            inside = inside | _targets(node)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in inside:
            self.read.add(node.id)
        for child in children(node):
            self.walk(child, inside)


def _defaults(node):
    """Of a function those of its parameters, which belong to the scope around it."""
    return node.args.defaults if isinstance(node, (ast.FunctionDef, ast.Lambda)) else []


def _targets(node):
    return frozenset(n.id for g in node.generators for n in walk(g.target) if isinstance(n, ast.Name))


def _leak(node, read):
    """Whether a comprehension was rewritten to bind what is read."""
    if not _targets(node) & read:
        return False
    for generator in node.generators:
        names = [n for n in walk(generator.target) if isinstance(n, ast.Name) and n.id in read]
        if not names or any(not isinstance(n, (ast.Name, ast.Tuple, ast.List, ast.Store)) for n in walk(generator.target)):
            continue
        binds = []
        for name in names:
            inner = "__c_%s__" % name.id
            bind = ast.NamedExpr(target=ast.Name(id=name.id, ctx=ast.Store()), value=ast.Name(id=inner, ctx=ast.Load()))
            binds.append(ast.copy_location(bind, name))
            name.id = inner
        generator.ifs.insert(0, ast.copy_location(ast.List(elts=binds, ctx=ast.Load()), node))
    return True


class _Hoist(Transformer):
    """CPython refuses an assignment in what a comprehension runs over: that is evaluated in front of it."""

    def __init__(self):
        self.counter = 0

    def visit_ListComp(self, node):
        self.generic_visit(node)
        before = None
        for at, generator in enumerate(node.generators):
            if not any(isinstance(n, ast.NamedExpr) for n in walk(generator.iter)):
                continue
            self.counter += 1
            name = "__over%d__" % self.counter
            bind = ast.NamedExpr(target=ast.Name(id=name, ctx=ast.Store()), value=generator.iter)
            generator.iter = ast.Name(id=name, ctx=ast.Load())
            if at:
                node.generators[at - 1].ifs.append(ast.List(elts=[bind], ctx=ast.Load()))
            else:
                before = bind
        if before is not None:
            both = ast.Tuple(elts=[before, node], ctx=ast.Load())
            node = ast.copy_location(ast.Subscript(value=both, slice=ast.Constant(value=1), ctx=ast.Load()), node)
        return ast.fix_missing_locations(node)

    def visit_FunctionDef(self, node):
        defaults = _defaults(node)
        defaults[:] = [self.visit(default) for default in defaults]
        return node

    visit_ClassDef = visit_Lambda = visit_GeneratorExp = visit_SetComp = visit_DictComp = visit_FunctionDef


def open_class_body(node, fresh):
    """List comprehensions of a class body run in its scope: they become loops there. `fresh(kind)` makes names."""
    node.body = _opened(node.body, fresh)


def _opened(statements, fresh):
    made = []
    for statement in statements:
        if not isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            for field in ("body", "orelse", "finalbody"):
                if getattr(statement, field, None):
                    setattr(statement, field, _opened(getattr(statement, field), fresh))
        opener = _Opener(fresh)
        if isinstance(statement, (ast.Assign, ast.AugAssign, ast.Expr)):
            statement = opener.visit(statement)
        made += opener.before + [statement] + opener.after(statement)
    return made


class _Opener(Transformer):
    def __init__(self, fresh):
        self.fresh = fresh
        self.before = []
        self.names = []

    def after(self, statement):
        targets = [ast.Name(id=name, ctx=ast.Del()) for name in self.names]
        return [ast.fix_missing_locations(ast.copy_location(ast.Delete(targets=targets), statement))] if targets else []

    def visit_ListComp(self, node):
        name = self.fresh("list")
        self.names.append(name)
        append = ast.Attribute(value=ast.Name(id=name, ctx=ast.Load()), attr="append", ctx=ast.Load())
        body = ast.Expr(value=ast.Call(func=append, args=[node.elt], keywords=[]))
        for generator in reversed(node.generators):
            for test in reversed(generator.ifs):
                body = ast.If(test=test, body=[body], orelse=[])
            body = ast.For(target=generator.target, iter=generator.iter, body=[body], orelse=[])
        empty = ast.Assign(targets=[ast.Name(id=name, ctx=ast.Store())], value=ast.List(elts=[], ctx=ast.Load()))
        for statement in (empty, body):
            ast.fix_missing_locations(ast.copy_location(statement, node))
        self.before += [empty] + _opened([body], self.fresh)
        return ast.copy_location(ast.Name(id=name, ctx=ast.Load()), node)

    def visit_Lambda(self, node):
        return node

    visit_GeneratorExp = visit_SetComp = visit_DictComp = visit_Lambda
