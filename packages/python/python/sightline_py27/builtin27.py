from sightline_dialect.builtins27 import BUILTINS as _names

globals().update({k: v for k, v in _names.items() if not k.startswith("__") or k == "__import__"})
__name__ = "__builtin__"
