from .ElementTree import *
