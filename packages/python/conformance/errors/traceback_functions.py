class A(object):
    def method(self): return self.other()
    def other(self): raise RuntimeError('in method')
def outer():
    def inner():
        return [x.missing for x in [1]]
    return inner()
gen = (1 / x for x in [0])
import traceback
for f in (lambda: A().method(), outer, lambda: gen.next(), lambda: map(lambda x: int(x), ['q']), lambda: sorted([1, 2], key=lambda x: x.y), lambda: eval('1 +  nope'), lambda: {}['k']['z'], lambda: (lambda: 1 / 0)(), lambda: sum(1 / y for y in [0])):
    try: f()
    except Exception: print traceback.format_exc()
def deep(n):
    if n == 0: raise ValueError('bottom')
    deep(n - 1)
deep(3)
