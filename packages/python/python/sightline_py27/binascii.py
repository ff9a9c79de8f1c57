import binascii as _binascii

from ._wrap import wrap_all

wrap_all(_binascii, globals(), [n for n in dir(_binascii) if not n.startswith("_") and n not in ("Error", "Incomplete")])
Error = _binascii.Error
Incomplete = _binascii.Incomplete
