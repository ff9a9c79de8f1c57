"""What Python 3 added to the syntax: refused as Python 2.7 does."""

import ast
import re

_PYTHON3 = (
    ast.JoinedStr, ast.AnnAssign, ast.YieldFrom, ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await, ast.Nonlocal,
    ast.Match, ast.NamedExpr, ast.MatMult, ast.TryStar, ast.TypeAlias, ast.TemplateStr,
)  # fmt: skip


def refuse_python3(nodes, text, filename):
    for node in nodes:
        if isinstance(node, _PYTHON3) or _is_python3_signature(node) or isinstance(node, ast.With) and _has_parentheses(node, text):
            line = getattr(node, "lineno", 1)
            lines = text.split("\n")
            raise SyntaxError("invalid syntax: Python 3 only", (filename, line, getattr(node, "col_offset", 0) + 1, lines[line - 1] if line <= len(lines) else ""))


def _is_python3_signature(node):
    if isinstance(node, ast.arguments):
        return bool(node.kwonlyargs or node.posonlyargs)
    if isinstance(node, ast.arg):
        return node.annotation is not None
    if isinstance(node, ast.FunctionDef):
        return node.returns is not None
    if isinstance(node, ast.ClassDef):
        return bool(node.keywords)
    if isinstance(node, ast.Raise):
        return node.cause is not None
    if isinstance(node, ast.Dict):
        return None in node.keys
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        return any(isinstance(each, ast.Starred) for each in node.elts)
    return isinstance(node, ast.Starred) and isinstance(node.ctx, ast.Store)


_WITH = re.compile(r"with\s*\(")


def _has_parentheses(node, text):
    """`with (open(a) as b, open(c) as d):`: the parenthesis before the first item closes before the colon."""
    if not any(item.optional_vars for item in node.items):
        return False
    begin = _WITH.match(text.split("\n")[node.lineno - 1], node.col_offset)
    last = node.items[-1].optional_vars
    if begin is None or last is None:
        return False
    line = text.split("\n")[last.end_lineno - 1]
    return line.encode()[last.end_col_offset :].lstrip()[:1] in (b")", b",")
