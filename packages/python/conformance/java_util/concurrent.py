from java.util.concurrent import TimeUnit, ConcurrentHashMap, CopyOnWriteArrayList, Callable, LinkedBlockingQueue, ConcurrentLinkedQueue
from java.util.concurrent.atomic import AtomicInteger, AtomicLong, AtomicBoolean, AtomicReference
print TimeUnit.SECONDS.toMillis(5), TimeUnit.HOURS.toMinutes(2), TimeUnit.MILLISECONDS.toSeconds(2500), TimeUnit.DAYS.toHours(1), TimeUnit.MINUTES.convert(3, TimeUnit.HOURS), TimeUnit.SECONDS, TimeUnit.NANOSECONDS.toMicros(5000), TimeUnit.valueOf('DAYS')
a = AtomicInteger(5)
print a.incrementAndGet(), a.getAndIncrement(), a.get(), a.addAndGet(10), a.compareAndSet(17, 1), a, a.decrementAndGet(), a.getAndSet(9), a.intValue(), AtomicLong(3).get(), AtomicBoolean(True).get(), AtomicReference('x').get()
m = ConcurrentHashMap()
m.put('a', 1)
print m, m.putIfAbsent('a', 2), m.get('a'), m.getOrDefault('z', 0), len(m)
l = CopyOnWriteArrayList(['x'])
l.add('y')
q = LinkedBlockingQueue()
q.put(1)
q.offer(2)
print l, q.poll(), q.take(), q.poll(), q.size(), ConcurrentLinkedQueue(['p']).peek()
class C(Callable):
    def call(self): return 'called'
print C().call()
