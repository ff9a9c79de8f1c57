from java.util import ArrayList, LinkedList, Arrays, Collections
import java.lang
from java.lang import IndexOutOfBoundsException, UnsupportedOperationException
from java.util import NoSuchElementException
l = ArrayList([1, 2])
def attempt(f):
    try:
        print f()
    except Exception, e:
        print 'python', type(e).__name__, e
    except java.lang.Exception, e:
        print 'java', e.getClass().getName(), e.getMessage()
attempt(lambda: l.get(5))
attempt(lambda: l.get(-1))
attempt(lambda: l[-2])
attempt(lambda: l.set(9, 1))
attempt(lambda: l.add(9, 1))
attempt(lambda: LinkedList().getFirst())
attempt(lambda: LinkedList().removeLast())
attempt(lambda: LinkedList().pop())
attempt(lambda: ArrayList().iterator().next())
attempt(lambda: Arrays.asList([1, 2]).add(3))
attempt(lambda: Collections.emptyList().add(1))
attempt(lambda: Collections.unmodifiableList(l).add(1))
attempt(lambda: Collections.max(ArrayList()))
attempt(lambda: l.subList(1, 9))
