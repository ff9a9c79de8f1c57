def show(e):
    print type(e).__name__, e.errno, e.strerror, e.filename, e.args, str(e), repr(e)
for E in (IOError, OSError, EnvironmentError):
    show(E())
    show(E('text'))
    show(E(2, 'No such file'))
    show(E(2, 'No such file', 'x.txt'))
for R in (IOError, OSError, EnvironmentError):
    for C in (IOError, OSError, EnvironmentError):
        try:
            try:
                raise R(5, 'z')
            except C, e:
                print R.__name__, 'caught as', C.__name__
        except EnvironmentError, e:
            print R.__name__, 'is no', C.__name__
print IOError is OSError, IOError is EnvironmentError, IOError == OSError
print issubclass(IOError, OSError), issubclass(IOError, EnvironmentError), issubclass(OSError, EnvironmentError), issubclass(EnvironmentError, StandardError)
class MyIO(IOError):
    pass
try: raise MyIO(1, 'mine')
except OSError: print 'wrong'
except IOError, e: show(e)
