from java.lang import StringBuilder, StringBuffer
b = StringBuilder()
b.append('a').append(1).append(2.5).append(True).append(None).append(u'\xfc').append(10L)
print b.toString().encode('utf-8'), b.length(), len(b.toString())
c = StringBuilder('hello')
print c.reverse(), c.insert(0, 'X'), c.deleteCharAt(0), c.replace(0, 2, '__'), c.indexOf('e'), c.charAt(2), c.delete(0, 2), c.substring(1)
c.setLength(1)
c.setCharAt(0, 'z')
print str(c), repr(c.toString()), type(c.toString()), type(c), c
f = StringBuffer('x')
f.append('y')
print f, f.length(), f.lastIndexOf('y'), f.toString() == 'xy', str(f) + '!', f.capacity() > 0
d = StringBuilder()
for word in ['a', 'b', 'c']:
    if d.length() > 0: d.append(', ')
    d.append(word)
print d.toString(), '%s' % d
import java.lang
try:
    d.charAt(50)
except java.lang.IndexOutOfBoundsException, e:
    print e.getClass().getName(), e.getMessage()
