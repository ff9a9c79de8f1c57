# Copies, identity and equality of nested lists.
import copy
recipe = {'steps': [{'t': 10}, {'t': 20}], 'name': 'R1'}
shallow = dict(recipe)
shallow2 = recipe.copy()
deep = copy.deepcopy(recipe)
recipe['steps'][0]['t'] = 99
recipe['name'] = 'R2'
print shallow['steps'][0]['t'], shallow['name'], shallow2['steps'][0]['t'], deep['steps'][0]['t'], deep['name']
a = [1, [2]]
b = list(a)
c = copy.copy(a)
d = copy.deepcopy(a)
a[1].append(3)
print a == b, a == c, a == d, b is a, b[1] is a[1], d[1] is a[1]
same = [a, a]
twin = copy.deepcopy(same)
print twin[0] is twin[1], twin[0] is a
loop = [1]
loop.append(loop)
print loop, len(loop), loop[1] is loop
twin = copy.deepcopy(loop)
print twin[1] is twin, twin
cyc = {'k': 1}
cyc['self'] = cyc
print cyc['self']['self']['k']
class Node:
    def __init__(self, v, kids=None):
        self.v = v
        self.kids = kids or []
    def __repr__(self):
        return 'Node(%r, %r)' % (self.v, self.kids)
n = Node(1, [Node(2)])
m = copy.deepcopy(n)
m.kids[0].v = 5
print n, m, copy.copy(n).kids is n.kids
class Shared(object):
    def __deepcopy__(self, memo):
        return self
    def __copy__(self):
        return 'a copy'
s = Shared()
print copy.deepcopy([s])[0] is s, copy.copy(s)
e = f = []
e.append(1)
print f, e is f, [] == [], [] is [], () == [], [1, 2] == (1, 2), [1] == [1.0], ['a'] == [u'a'], [None] == [False]
print copy.deepcopy((1, [2])), copy.copy('x'), copy.deepcopy({1: (2, [3])}), copy.copy(set([4]))
print id(a) == id(a), cmp([1, 2], [1, 3]), cmp([], [0]), cmp([3], [2, 9]), [1, 2] != [1, 2]
