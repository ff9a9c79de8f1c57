import codecs as _codecs

from ._wrap import bytes_out, fill

globals().update({name: bytes_out(value) for name, value in vars(_codecs).items() if name.startswith("BOM")})
fill(globals(), _codecs)
