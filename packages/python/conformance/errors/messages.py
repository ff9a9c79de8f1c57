def attempt(c):
    try:
        print eval(c)
    except Exception, e:
        print type(e).__name__, '|', e
class N(object):
    def m(self): pass
class Old: pass
def f(): pass
for c in ('None.x', '[].foo', '{}[1]', '1+"a"', '"a"+1', '[]+1', 'None+1', '1()', 'None[0]', 'len(1)', 'undefined_name', '5 in 3', '[].pop()', '[].remove(1)', '[].index(3)', '"a"*"b"', '-"a"', 'u"a"+1', '"a".join([1])', 'chr(300)', 'ord("ab")', 'max([])', '[1,2][None]', '"x".foo', 'N().foo', 'N.foo', 'Old().foo', 'f.foo', 'float("x")', 'float(None)', 'int("1.5")', '{}.pop("a")', 'set([[]])', 'sum(["a"])', 'abs("a")', 'list(5)', 'zip(1)', 'N()+1', 'N()[0]', 'N()()', 'len(N())', 'getattr(1,"q")', '"%d" % "a"', '"%s %s" % 1', '"%s" % (1,2)', '1/0', '1%0', 'isinstance(1,2)', '__import__("nope")', 'hash([])', '"abc".index("z")', 'dict(a=1)["b"]', 'f(1)', 'N().m(1,2)', 'int("")', 'long("x")'):
    attempt(c)
