import math
import math as m, string
from math import sqrt, floor as fl
from math import (ceil,
                  pi as PI)
import os.path
import os.path as osp
from os import path
from os.path import join, basename as bn
print math is m, sqrt(4), fl(2.5), ceil(1.5), PI == math.pi, os.path.join('a', 'b'), osp is os.path, path is osp, join('x', 'y'), bn('/q/w')
def f():
    import datetime, time as t
    from string import upper
    return datetime.date(2020, 1, 2).isoformat(), t.__name__, upper('x')
print f()
try: import not_there
except ImportError, e: print e
try: from math import not_there
except ImportError, e: print e
try: import math.sub
except ImportError, e: print e
try: from not_there.deep import x
except ImportError, e: print e
from string import *
print uppercase[:3], lowercase[-2:], digits, join(['a', 'b'], '-') if 'join' in dir(string) else ''
mod = __import__('math')
print mod is math, __import__('os.path').__name__ == os.__name__, __import__('string', globals(), locals(), ['upper']).upper('q'), __import__('os.path', {}, {}, ['join']) is os.path
import sys
print 'math' in sys.modules, sys.modules['math'] is math, math.__name__, hasattr(math, '__doc__'), type(string).__name__
class C(object):
    import math
    from math import sqrt
    def go(self): return self.math.floor(3.7)
print C().go(), C.sqrt(9)
if True:
    from collections import defaultdict as dd
    d = dd(int)
    d['a'] += 1
    print d['a'], d.keys()
try:
    import json
except ImportError:
    json = None
print json is not None, json.dumps([1])
import json as j, re
print j is json, re.sub('a', 'b', 'cat')
