from java.lang import Runnable, Comparable, Iterable, Thread
from java.util import Comparator, Collections, ArrayList, Arrays, Iterator, TreeMap, TreeSet
from java.util.concurrent import Callable
class Job(Runnable):
    def __init__(self, out): self.out = out
    def run(self): self.out.append('ran')
out = []
Job(out).run()
print out, isinstance(Job(out), Runnable)
class ByLength(Comparator):
    def compare(self, a, b): return len(a) - len(b)
l = ArrayList(['ccc', 'a', 'bb'])
Collections.sort(l, ByLength())
print l, Collections.max(l, ByLength()), Collections.sort(l, Collections.reverseOrder()), l
class V(Comparable):
    def __init__(self, n): self.n = n
    def compareTo(self, o): return cmp(self.n, o.n)
    def __repr__(self): return 'V%d' % self.n
vs = ArrayList([V(3), V(1), V(2)])
Collections.sort(vs)
print [v.n for v in vs]
class C(Callable):
    def call(self): return 5
print C().call()
t = TreeMap(ByLength())
t.put('xxx', 1)
t.put('y', 2)
print t, TreeSet(['b', 'a']).first()
class Count(Iterator):
    def __init__(self, n): self.n = n
    def hasNext(self): return self.n > 0
    def next(self):
        self.n -= 1
        return self.n
print [x for x in Count(3)]
