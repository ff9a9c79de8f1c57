import json
class A(object):
    def __repr__(self): return '<A>'
def attempt(*args, **kwargs):
    try:
        print json.dumps(*args, **kwargs)
    except Exception, e:
        print type(e).__name__, e
attempt(A())
attempt([1, {'x': A()}])
attempt(set([1]))
attempt({(1, 2): 3})
attempt({(1, 2): 3, 'a': 1}, skipkeys=True)
attempt({A(): 1})
attempt(1j)
loop = []
loop.append(loop)
attempt(loop)
d = {}
d['d'] = d
attempt(d)
attempt(lambda: 1) if False else None
import datetime
attempt({'at': datetime.datetime(2024, 1, 1)})
attempt({'at': datetime.date(2024, 1, 1)}, default=str)
attempt(A(), default=lambda o: o)  if False else None
