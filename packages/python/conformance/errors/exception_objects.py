e = ValueError('a', 2)
print e, str(e), repr(e), e.args, e.message == '', len(e.args)
e = ValueError('only')
print e.message, unicode(e), e.args[0], [e], '%s' % e, '%r' % e
try:
    raise KeyError('k')
except KeyError, e:
    print e[0], e.args, str(e), e.message
try:
    raise IOError(2, 'No such', 'file')
except IOError, e:
    print e.errno, e.strerror, e.filename, e
try:
    raise EnvironmentError('x')
except (IOError, OSError, EnvironmentError), e:
    print isinstance(e, EnvironmentError), e
class E(Exception):
    def __str__(self): return 'custom'
print E('x'), repr(E('x')), E('x').args, str(E())
class F(StandardError): pass
try:
    raise F('std')
except StandardError, e:
    print 'StandardError', e
try:
    raise StopIteration
except Exception, e:
    print repr(e), str(e) == ''
print issubclass(ValueError, StandardError), issubclass(KeyError, LookupError), issubclass(Exception, BaseException), ArithmeticError, issubclass(UnicodeDecodeError, ValueError), issubclass(IOError, EnvironmentError)
