class Meta(type):
    def __new__(meta, name, bases, d):
        d['tag'] = name.lower()
        return type.__new__(meta, name, bases, d)
class A(object):
    __metaclass__ = Meta
class B(A): pass
print A.tag, B.tag, type(A).__name__, A().tag
T = type('T', (object,), {'x': 5})
print T.x, T.__name__, type(T)
