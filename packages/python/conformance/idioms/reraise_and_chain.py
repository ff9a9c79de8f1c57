import sys, traceback
def low(): raise ValueError('low')
def mid():
    try:
        low()
    except ValueError, e:
        raise RuntimeError('mid: %s' % e)
try:
    mid()
except RuntimeError, e:
    print e
    print traceback.format_exc().splitlines()[-1]
    t, v, tb = sys.exc_info()
    print t.__name__, v, [f[2] for f in traceback.extract_tb(tb)]
def keep():
    try:
        low()
    except:
        info = sys.exc_info()
    raise info[0], info[1], info[2]
try:
    keep()
except ValueError, e:
    print [f[2] for f in traceback.extract_tb(sys.exc_info()[2])]
