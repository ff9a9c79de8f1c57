from java.util.concurrent import CountDownLatch, TimeUnit, Executors, Semaphore, Callable
from java.util.concurrent.locks import ReentrantLock
from java.lang import Thread, Runnable
from java.util.function import Function
import threading
latch = CountDownLatch(2)
class R(Runnable):
    def run(self): latch.countDown()
Thread(R()).start()
threading.Thread(target=latch.countDown).start()
print latch.await(5, TimeUnit.SECONDS), latch.getCount(), latch.await()
pool = Executors.newFixedThreadPool(2)
class C(Callable):
    def __init__(self, n): self.n = n
    def call(self): return self.n * 2
fs = [pool.submit(C(i)) for i in range(3)]
print [f.get() for f in fs], fs[0].isDone()
print [f.get(1, TimeUnit.SECONDS) for f in pool.invokeAll([C(5)])]
pool.shutdown(); print pool.awaitTermination(1, TimeUnit.SECONDS), pool.isShutdown()
l = ReentrantLock(); l.lock(); print l.isLocked(), l.tryLock(), l.getHoldCount(); l.unlock(); l.unlock(); print l.isLocked()
s = Semaphore(1); s.acquire(); print s.tryAcquire(), s.tryAcquire(10, TimeUnit.MILLISECONDS), s.availablePermits(); s.release(); print s.tryAcquire()
print CountDownLatch(1).await(10, TimeUnit.MILLISECONDS)
import java.lang.Exception
def boom(): raise ValueError('x')
import java.util.concurrent.ExecutionException
t = Thread(R(), 'mine'); print t.getName(), t.isAlive()
