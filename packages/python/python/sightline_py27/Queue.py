from queue import *
from queue import Queue, LifoQueue, PriorityQueue, Empty, Full
