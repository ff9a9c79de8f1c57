import threading, Queue
print threading.currentThread().getName() != '', threading.current_thread().name != '', threading.activeCount() >= 1, threading.active_count() >= 1
lock = threading.Lock()
print lock.acquire(), lock.acquire(False), lock.locked(), lock.release(), lock.locked()
r = threading.RLock()
with r:
    with r:
        print 'nested'
e = threading.Event()
print e.isSet(), e.set(), e.is_set(), e.wait(0.01), e.clear(), e.isSet(), e.wait(0.01)
local = threading.local()
local.x = 5
print local.x, hasattr(local, 'y')
s = threading.Semaphore(2)
print s.acquire(), s.acquire(), s.acquire(False), s.release()
c = threading.Condition()
with c:
    c.notifyAll()
q = Queue.Queue(2)
q.put('a')
q.put_nowait('b')
print q.qsize(), q.full(), q.empty(), q.get(), q.get_nowait(), q.empty(), q.task_done()
try:
    q.get_nowait()
except Queue.Empty:
    print 'Empty'
q.put(1)
q.put(2)
try:
    q.put(3, False)
except Queue.Full:
    print 'Full'
p = Queue.PriorityQueue()
for n in (3, 1, 2): p.put(n)
print p.get(), p.get(), Queue.LifoQueue().empty()
