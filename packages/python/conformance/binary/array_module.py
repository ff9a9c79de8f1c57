import array
a = array.array('i', [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
print a, a[1], a[-1], a[1:3], len(a), a.typecode, a.itemsize, a.tolist(), sum(a), 3 in a, a.index(3), a.count(2)
print a.pop(), a.pop(0), a, a + array.array('i', [9]), a * 2
a.reverse()
a.remove(3)
print a, [x for x in a], a == array.array('i', [5, 4, 2, 1])
print array.array('c', 'abc'), array.array('d', [1.5]), array.array('u', u'x'), array.array('b', [-1]), array.array('B', [255]), array.array('h', [1]), array.array('f', [0.5]), array.array('l', [7])
print repr(array.array('h', [1, 2]).tostring()), array.array('c', 'xy').tostring(), repr(array.array('i'))
b = array.array('B')
b.fromstring('\x01\xff')
b.fromlist([3])
print b, b.tolist()
for bad in (lambda: array.array('i', ['x']), lambda: array.array('B', [256]), lambda: array.array('z'), lambda: array.array('i', [1])[5]):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__
a[0] = 99
del a[1]
print a, a.byteswap() is None, type(a)
