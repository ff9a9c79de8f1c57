from .thread import *
