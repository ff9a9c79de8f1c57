from java.util import HashMap, HashSet
m = HashMap()
for name in ['temperature', 'pressure', 'flow', 'level', 'speed', 'status', 'alarm', 'setpoint', 'mode', 'value', 'name', 'id', 'type', 'quality', 'timestamp']:
    m.put(name, len(name))
print m
print list(m.keySet()), list(m.values())
n = HashMap()
for i in [100, 5, 17, 33, 1, 64, -3, 12345, 16]: n.put(i, i * 2)
print n
s = HashSet(['delta', 'alpha', 'charlie', 'bravo', 'echo'])
print s, list(s)
print HashSet([30, 10, 20, 17, 1]), HashSet(['Aa', 'BB', 'C']), HashSet([True, False]), HashSet([1.5, 2.5, 0.0])
big = HashMap()
for i in range(40): big.put('key%d' % i, i)
print list(big.keySet())[:12]
big.remove('key7')
for i in range(13, 40): big.remove('key%d' % i)
print big
print HashMap({'one': 1, 'two': 2, 'three': 3}), HashMap(big).keySet()
mixed = HashMap()
mixed.put(None, 'n')
mixed.put('x', 1)
mixed.put(10L, 2)
mixed.put(u'\xe9', 3)
print mixed.size(), repr(list(mixed.keySet()))
