from sightline_dialect.builtins27 import BUILTINS as _names

globals().update({k: v for k, v in _names.items() if isinstance(v, type) and issubclass(v, BaseException) and k != "SightlineInterrupt"})
