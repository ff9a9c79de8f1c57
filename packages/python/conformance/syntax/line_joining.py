x = 1 + \
    2
y = (3 +
4
  )
d = {'a': 1,
'b': [1,
  2]}
print x, y, d['b']
if x and \
   y:
    print 'ok'
s = 'a' \
    'b'
print s; print 'semi';
