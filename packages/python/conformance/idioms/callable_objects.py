class F(object):
    def __call__(self, *args, **kw): return args, kw
f = F()
print f(1, a=2), callable(f), apply(f, (1,), {'b': 3}), map(f, [1]), f(*[1, 2], **{'c': 4})
print (lambda *a: a)(1, 2), (lambda **k: k)(z=1), map(lambda x, y=10: x + y, [1, 2]), filter(lambda x: x % 2, range(5)), reduce(lambda x, y: x * y, range(1, 5))
