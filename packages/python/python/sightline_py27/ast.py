"""`ast`: literals and trees of Python 2.7 text (the trees are CPython's)."""

import ast as _ast

from sightline_dialect import evaluating as _evaluating
from sightline_dialect.values.arithmetic import long as _long
from sightline_dialect.values.text import text as _text

from ._wrap import fill

fill(globals(), _ast, "literal_eval", "parse", "main", "unparse")
_NAMES = {"None": None, "True": True, "False": False}


def parse(source, filename="<unknown>", mode="exec"):
    return _ast.parse(_evaluating.translated(str.__str__(source), filename, mode), filename, mode)


def literal_eval(node_or_string):
    node = parse(node_or_string, mode="eval") if isinstance(node_or_string, str) else node_or_string
    return _value(node.body if isinstance(node, _ast.Expression) else node)


def _value(node):
    if isinstance(node, _ast.Constant):
        return _text(node.value) if node.kind == "u" else node.value
    if isinstance(node, (_ast.Tuple, _ast.List)):
        made = [_value(e) for e in node.elts]
        return tuple(made) if isinstance(node, _ast.Tuple) else made
    if isinstance(node, _ast.Dict):
        return {_value(k): _value(v) for k, v in zip(node.keys, node.values)}
    if isinstance(node, _ast.Name) and node.id in _NAMES:
        return _NAMES[node.id]
    if isinstance(node, _ast.Call) and isinstance(node.func, _ast.Name) and node.func.id == "__long__":
        return _long(_value(node.args[0]))
    return _number(node)


def _number(node):
    if isinstance(node, _ast.UnaryOp) and isinstance(node.op, _ast.USub):
        made = _value(node.operand)
        if isinstance(made, (int, float, complex)):
            return -made
    if isinstance(node, _ast.BinOp) and isinstance(node.op, (_ast.Add, _ast.Sub)):
        left, right = _value(node.left), _value(node.right)
        if isinstance(right, complex) and isinstance(left, (int, float)):
            return left + right if isinstance(node.op, _ast.Add) else left - right
    raise ValueError("malformed string")
