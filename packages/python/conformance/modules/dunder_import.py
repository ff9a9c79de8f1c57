m = __import__('math')
print m.sqrt(4), __import__('os.path').__name__, __name__
import os.path
import os.path as p
from os import path as q, sep
print p is q, sep, os.path is p
try:
    import nonexistent_module
except ImportError, e:
    print e
try:
    from math import nothing
except ImportError, e:
    print e
try:
    import os.nothing
except ImportError, e:
    print e
