"""`future_builtins`: built-ins as Python 3 has them."""

from builtins import ascii, filter, hex, map, oct, zip
