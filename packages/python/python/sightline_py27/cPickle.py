from .pickle import *
from .pickle import HIGHEST_PROTOCOL, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError, dump, dumps, load, loads
