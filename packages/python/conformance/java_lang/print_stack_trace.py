from java.lang import RuntimeException, Exception as JE, Throwable
from java.io import StringWriter, PrintWriter
w = StringWriter()
RuntimeException('trace me', JE('cause')).printStackTrace(PrintWriter(w))
lines = w.toString().splitlines()
print lines[0], [l for l in lines if l.startswith('Caused by')][0]
t = Throwable('plain')
print t, t.getMessage(), t.fillInStackTrace() is t, JE('a', None).getCause(), JE(None).getMessage()
e = JE('later')
e.initCause(RuntimeException('why'))
print e.cause.message, e.getCause().getClass().getName()
e.addSuppressed(JE('also'))
print [s.message for s in e.getSuppressed()]
