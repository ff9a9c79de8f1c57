import threading, time
from threading import Thread, Timer
out = []
def f(a, b=1): out.append((a, b))
ts = [Thread(target=f, args=(i,), kwargs={'b': 2}) for i in range(3)]
for t in ts: t.start()
print ts[0].isAlive() in (True, False)
for t in ts: t.join()
print sorted(out), [t.isAlive() for t in ts]
class W(Thread):
    def __init__(self, n):
        Thread.__init__(self, name='w')
        self.n = n
    def run(self): self.result = self.n * 2
w = W(4); w.start(); w.join(); print w.result, w.getName()
e = threading.Event()
Timer(0.05, e.set).start()
print e.wait(5), e.isSet()
t = Timer(0.05, f, ['never']); t.start(); t.cancel(); t.join(); print len(out)
try: w.start()
except RuntimeError, x: print x
try: Thread().join()
except RuntimeError, x: print x
l = threading.Lock()
with l: print 'ok'
import thread
d = []
thread.start_new_thread(d.append, (1,))
time.sleep(0.1)
print isinstance(thread.get_ident(), (int, long))
print issubclass(type(Timer(1, f)), Thread), threading.currentThread().getName() != ''
