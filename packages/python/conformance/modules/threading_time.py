import threading, time, Queue
lock = threading.Lock()
with lock: print 'locked', lock.locked()
r = threading.RLock(); r.acquire(); r.release()
q = Queue.Queue(); q.put(1); q.put(2); print q.get(), q.qsize(), q.empty()
try:
    q.get(); q.get(False)
except Queue.Empty: print 'empty'
t0 = time.time(); time.sleep(0.01); print time.time() >= t0, threading.currentThread() is not None, isinstance(time.clock() if hasattr(time, 'clock') else 1.0, float)
e = threading.Event(); e.set(); print e.isSet(), e.is_set()
