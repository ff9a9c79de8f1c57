import java.lang
from java.lang import Exception as JException, RuntimeException, IllegalArgumentException, IllegalStateException, NullPointerException, NumberFormatException, IndexOutOfBoundsException, UnsupportedOperationException, Throwable, Error, ArithmeticException, ClassCastException, InterruptedException, SecurityException
e = IllegalArgumentException('bad value')
print e, repr(e), str(e), e.getMessage(), e.message, e.getLocalizedMessage(), e.getCause(), e.cause, e.toString(), e.getClass().getName(), e.__class__, type(e)
print isinstance(e, RuntimeException), isinstance(e, JException), isinstance(e, Throwable), isinstance(e, Exception), isinstance(e, Error), issubclass(NumberFormatException, IllegalArgumentException)
c = RuntimeException('outer', e)
print c.getCause() is e, c.cause.message, RuntimeException(e).getMessage(), RuntimeException().getMessage(), RuntimeException(), str(RuntimeException())
for kind in (RuntimeException, IllegalStateException, NullPointerException, IndexOutOfBoundsException, UnsupportedOperationException, ArithmeticException, ClassCastException, SecurityException):
    try:
        raise kind('m')
    except RuntimeException, x:
        print x
try:
    raise JException('checked')
except RuntimeException:
    print 'no'
except JException, x:
    print 'yes', x.message
print len(e.getStackTrace()) >= 0, e.getSuppressed() is not None, e == e, e == IllegalArgumentException('bad value'), e.getClass().getSimpleName()
