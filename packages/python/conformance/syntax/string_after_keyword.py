def first(x):
    if x == 'a':return'is a'
    elif x in'bc':return"is b or c"
    return u'other'if x else'nothing'


print first('a'), first('b'), first('z'), first('')
print'no space'
print"joined"'strings'
print not'', 'a'and'b', ''or'c', [c for c in'xyz'if c !='y']
print (lambda:'made')()
exec'made = 1'
print made
assert'true'
def numbers():
    yield'one'
print list(numbers())
try:
    raise ValueError, 'message'
except ValueError, e:
    print e
for code in ("x = f'a'", "x = rb'a'", "x = bu'a'", "x = t'a'", "import'a'", "nonlocal'a'", "None'a'"):
    try:
        compile(code, 'x', 'exec')
        print 'accepted', code
    except SyntaxError:
        print 'refused', code
