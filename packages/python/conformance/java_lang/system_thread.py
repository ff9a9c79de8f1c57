from java.lang import System, Thread, Runtime
import java.lang
t = System.currentTimeMillis()
print t > 1600000000000, type(t), System.nanoTime() > 0, type(System.nanoTime())
print System.getProperty('line.separator') == '\n', System.getProperty('file.separator'), System.getProperty('no.such.property'), System.getProperty('no.such', 'dflt'), System.lineSeparator() == '\n', System.getenv('SURELY_NOT_SET')
from jarray import array, zeros
a, b = array([1, 2, 3, 4], 'i'), zeros(4, 'i')
System.arraycopy(a, 1, b, 0, 2)
print list(b), System.identityHashCode(None)
Thread.sleep(1)
print Thread.currentThread() is not None, isinstance(Thread.currentThread().getName(), unicode), Thread.currentThread().isAlive(), Thread.interrupted(), Thread.currentThread().isInterrupted(), Thread.currentThread() == Thread.currentThread(), Thread.MAX_PRIORITY, Thread.currentThread().priority
print Runtime.getRuntime().availableProcessors() >= 1, Runtime.getRuntime().totalMemory() > 0, type(Runtime.getRuntime().freeMemory())
try:
    Thread.sleep(-1)
except java.lang.IllegalArgumentException, e:
    print e
