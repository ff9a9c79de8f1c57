from math import *
from string import *
print floor(2.7), upper('a'), pi > 3
from collections import *
print OrderedDict([(1, 2)]).items()
