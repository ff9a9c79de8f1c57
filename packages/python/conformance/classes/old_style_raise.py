import sys
class Problem:
    def __init__(self, text='none'): self.text = text
    def __str__(self): return 'Problem:' + self.text
class Worse(Problem): pass
class Other: pass
def t(what, value=None):
    try:
        if value is None: raise what
        raise what, value
    except Worse, e:
        print 'worse', e, e.__class__.__name__
    except Problem, e:
        print 'problem', e, e.text
    except:
        print 'any', sys.exc_info()[0].__name__
t(Problem('a'))
t(Problem)
t(Worse, 'b')
t(Worse('c'))
t(Other())
t(Other)
try:
    raise Problem('tuple')
except (Other, Problem), p:
    print p.text, isinstance(p, Problem), sys.exc_info()[1] is p
try:
    try:
        raise Worse('inner')
    except Other:
        print 'no'
except Problem, p:
    print 'outer', p
try:
    try:
        raise Problem('again')
    except Problem:
        raise
except Problem, p:
    print 'reraised', p
try:
    raise Worse('not an Exception')
except Exception, e:
    print 'wrong'
except Problem, e:
    print 'right', isinstance(e, Exception)
def gen():
    try:
        yield 1
    except Problem, p:
        yield 'got ' + p.text
g = gen()
g.next()
print g.throw(Problem('into'))
