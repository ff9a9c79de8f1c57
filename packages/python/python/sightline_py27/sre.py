from .re import *
