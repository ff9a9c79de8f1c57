import sys
try: sys.exit()
except SystemExit, e: print repr(e), e.code, str(e), e.args
try: sys.exit(3)
except SystemExit, e: print repr(e), e.code, str(e)
try: sys.exit('message')
except SystemExit, e: print repr(e), e.code, str(e)
try: raise SystemExit
except SystemExit, e: print repr(e), e.code
try: raise SystemExit(1, 2)
except SystemExit, e: print e.code, e.args
try: raise KeyboardInterrupt('stop')
except KeyboardInterrupt, e: print repr(e)
import warnings
warnings.simplefilter('ignore')
warnings.warn('quiet')
with warnings.catch_warnings(): warnings.simplefilter('error')
print issubclass(DeprecationWarning, Warning), issubclass(UserWarning, Exception), issubclass(RuntimeWarning, StandardError), repr(UserWarning('w'))
try: raise UserWarning('raised')
except Warning, e: print type(e).__name__, e
try: raise NotImplementedError
except RuntimeError, e: print repr(e), isinstance(e, NotImplementedError)
try: raise StopIteration('done')
except StopIteration, e: print e, e.args, e.message
def g():
    yield 1
    raise StopIteration
    yield 2
print list(g()), [x for x in g()], dict((k, 1) for k in g())
def h():
    it = iter([1, 2])
    while True: yield it.next() * 10
print list(h())
try: raise EOFError
except StandardError, e: print repr(e), repr(str(e))
try: raise MemoryError('m')
except StandardError, e: print repr(e)
try: raise OverflowError, 'big'
except ArithmeticError, e: print type(e).__name__, e
try: raise FloatingPointError('fp')
except ArithmeticError, e: print e
try: raise ReferenceError('ref')
except StandardError, e: print e
try: raise ImportError('imp')
except StandardError, e: print e, e.message
