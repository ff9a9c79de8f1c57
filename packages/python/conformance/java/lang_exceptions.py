import java
import java.lang.Exception
from java.lang import Exception as JException, RuntimeException, IllegalArgumentException, NullPointerException, Throwable, ClassCastException, ArithmeticException
import sys
try:
    raise IllegalArgumentException('bad arg')
except JException, e:
    print e, '|', e.message, '|', e.getMessage(), '|', repr(e), type(e), e.getCause(), e.toString()
try:
    try:
        raise RuntimeException('not python')
    except Exception, e:
        print 'wrong'
except java.lang.RuntimeException, e:
    print 'right', e.getLocalizedMessage()
try:
    raise ValueError('py')
except (java.lang.Exception, Exception), e:
    print type(e).__name__
try:
    raise NullPointerException()
except Throwable, t:
    print t, t.message, str(t)
try:
    raise JException('outer', RuntimeException('inner'))
except:
    t, v, tb = sys.exc_info()
    print t, v, v.cause, v.getCause().getMessage()
print issubclass(IllegalArgumentException, RuntimeException), issubclass(RuntimeException, java.lang.Exception), issubclass(JException, Exception), isinstance(ClassCastException('x'), Throwable)
class Mine(JException):
    pass
try:
    raise Mine('own')
except JException, e:
    print e.message, isinstance(e, Mine)
try:
    java.lang.Integer.parseInt('x')
except java.lang.NumberFormatException, e:
    print e.message
