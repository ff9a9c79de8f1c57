"""Walking syntax trees. What `ast` offers for it took nine tenths of the time a script compiles; these do the same with less ado."""

import ast

_AST = ast.AST
_CONTEXTS = frozenset((ast.Load, ast.Store, ast.Del))


def children(node):
    """The nodes right below a node, contexts (`Load`, `Store`, `Del`) left out."""
    found = []
    for value in node.__dict__.values():
        if type(value) is list:
            for item in value:
                if isinstance(item, _AST):
                    found.append(item)
        elif isinstance(value, _AST) and type(value) not in _CONTEXTS:
            found.append(value)
    return found


def walk(node):
    """All nodes of a tree as a list, parents before what is below them, contexts left out."""
    found = [node]
    for node in found:
        for value in node.__dict__.values():
            if type(value) is list:
                for item in value:
                    if isinstance(item, _AST):
                        found.append(item)
            elif isinstance(value, _AST) and type(value) not in _CONTEXTS:
                found.append(value)
    return found


class Visitor(ast.NodeVisitor):
    """`ast.NodeVisitor` that finds its methods once and does not visit contexts."""

    def __init_subclass__(cls):
        cls._visitors = {}

    def visit(self, node):
        kind = type(node)
        try:
            method = self._visitors[kind]
        except KeyError:
            method = self._visitors[kind] = getattr(type(self), "visit_" + kind.__name__, None)
        return self.generic_visit(node) if method is None else method(self, node)

    def generic_visit(self, node):
        for child in children(node):
            self.visit(child)


class Transformer(Visitor):
    """`ast.NodeTransformer`, likewise."""

    def generic_visit(self, node):
        fields = node.__dict__
        for name in node._fields:
            old = fields.get(name)
            if type(old) is list:
                if old:
                    self._visit_list(old)
            elif isinstance(old, _AST) and type(old) not in _CONTEXTS:
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                elif new is not old:
                    setattr(node, name, new)
        return node

    def _visit_list(self, items):
        made = []
        for item in items:
            if not isinstance(item, _AST):
                made.append(item)
                continue
            item = self.visit(item)
            if isinstance(item, _AST):
                made.append(item)
            elif item is not None:
                made.extend(item)
        items[:] = made


def located(tree):
    """The tree, with the place of the node above in every node that has none: `ast.fix_missing_locations`."""
    waiting = [(tree, 1, 0, 1, 0)]
    while waiting:
        node, line, column, end_line, end_column = waiting.pop()
        own = node.__dict__
        if "lineno" in node._attributes:
            line = _given(own, "lineno", line)
            column = _given(own, "col_offset", column)
            end_line = _given(own, "end_lineno", end_line)
            end_column = _given(own, "end_col_offset", end_column)
        for child in children(node):
            waiting.append((child, line, column, end_line, end_column))
    return tree


def _given(own, name, otherwise):
    known = own.get(name)
    if known is None:
        own[name] = otherwise
        return otherwise
    return known
