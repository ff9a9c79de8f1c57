import math
def attempt(f, *args):
    try:
        print f.__name__, args, f(*args)
    except Exception, e:
        print f.__name__, args, type(e).__name__, e
attempt(math.sqrt, -1)
attempt(math.log, 0)
attempt(math.log, -1)
attempt(math.log10, 0)
attempt(math.acos, 2)
attempt(math.pow, 0, -1)
attempt(math.pow, -8, 1 / 3.0)
attempt(math.exp, 1000)
attempt(math.factorial, -1)
attempt(math.factorial, 1.5)
attempt(math.fmod, 1, 0)
attempt(math.sqrt, 'x')
attempt(math.floor, None)
attempt(math.sqrt, 4L)
attempt(math.floor, '1.5')
attempt(math.cos, float('inf'))
attempt(math.floor, True)
