# -*- coding: utf-8 -*-
"""module doc"""
# comment
def f():
    "f doc"
    # comment in body
    return 1 # trailing
def g():
    """multi
    line"""
def h():
    # no doc
    'not first?'
def i():
    x = 1
    'not a doc'
def j(): 'one line doc'
def l(): r'raw \n doc'
def m(): 'a' 'b'
def n(): 'a' % ()
class C:
    'class doc'
    def a(self):
        'method doc'
class D(object):
    x = 1
    'not doc'
print __doc__, f.__doc__, g.__doc__, h.__doc__, i.__doc__, j.__doc__, l.__doc__, m.__doc__, n.__doc__, C.__doc__, C.a.__doc__, C().a.__doc__, D.__doc__, D.__init__.__doc__ is None or 'inherited'
#print 'commented'
x = 1 # a # b
s = '# not a comment' # is one
print s, x
if x: # comment
    # comment
    print 'body'
        # oddly indented comment
# dedented comment
    print 'still body'

    # before else
else:
    pass
def empty():
    pass
    # last
print empty(), len('''# in string
# too'''), [1, # one
 2, # two
 ]
'string statement'
5
None
f.__doc__
"""another"""
print f.func_doc, (lambda: 'no doc').__doc__
