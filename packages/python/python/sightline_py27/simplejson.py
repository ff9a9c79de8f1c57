from .json import *
