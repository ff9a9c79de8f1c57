class A(object):
    def m(self, x=1): return (self.n, x)
    n = 'n'
class B(A): pass
print A.m, B.m, A.m.im_func.__name__, A.m.im_self, A.m(B(), 2), type(A.m).__name__, A.__dict__['m'] is A.m
for g in (lambda: A.m(), lambda: A.m(5), lambda: A.m(object(), 1)):
    try: print g()
    except TypeError, e: print e
