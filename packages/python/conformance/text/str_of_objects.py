class A(object):
    def __str__(self): return 'str-A'
    def __repr__(self): return 'repr-A'
class B(object):
    def __repr__(self): return 'repr-B'
class C(object):
    def __unicode__(self): return u'uni-C'
    def __str__(self): return 'str-C'
print A(), [A()], str(A()), repr(A()), '%s %r' % (A(), A()), B(), str(B()), '{}'.format(A()), '%s' % B()
print C(), unicode(C()), str(C()), repr(u'%s' % C()), unicode(A()), [str(x) for x in (A(), B())]
class L(list): pass
class D(dict): pass
class S(str): pass
class I(int): pass
print L([1, u'a']), D(a=1), S('x'), repr(S('x')), I(5), [S('q'), I(6)], S('ab').upper(), type(S('a') + 'b').__name__
