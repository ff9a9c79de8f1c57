class M(object):
    def __enter__(self):
        print 'enter'
        return self
    def __exit__(self, t, v, tb):
        print 'exit', t.__name__ if t else None, v
        return True
with M() as m:
    print 'body'
    raise ValueError('swallowed')
with M(), M():
    pass
