from jarray import array, zeros
from java.lang import String, Integer, Object
import java
a = array([1, 2, 3], 'i')
print a, len(a), a[0], a[-1], a[1:], list(a), 2 in a, type(a), a.typecode, a == array([1, 2, 3], 'i'), a + array([4], 'i')
a[0] = 10
print a, sum(a), [x for x in a], max(a), a.tolist(), a.index(3), repr(a)
s = array(['x', 'y'], String)
print s, len(s), s[0], type(s[0]), list(s), s[0:1]
o = zeros(2, Object)
o[0] = 'text'
o[1] = 5
print o, list(o), type(o[0])
print zeros(3, 'b'), zeros(2, 'z'), zeros(1, 'l'), array([True, False], 'z'), array('abc', 'c'), array([1.5], 'd'), array([-1, 127], 'b'), zeros(2, String), array([1, 2], 'h'), zeros(1, 'f')
b = array([72, 105], 'b')
print String(b), b.tostring(), java.lang.String(b, 'UTF-8').length()
for bad in (lambda: array([300], 'b'), lambda: array(['x'], 'i'), lambda: a[10]):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__
