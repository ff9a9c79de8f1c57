import copy
class Node(object):
    def __init__(self, v): self.v, self.kids = v, []
n = Node([1])
n.kids.append(Node(2))
s, d = copy.copy(n), copy.deepcopy(n)
print s.v is n.v, d.v is n.v, d.v == n.v, s.kids is n.kids, d.kids[0].v, type(d).__name__
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print c[1] is c, c is loop
class Custom(object):
    def __copy__(self): return 'shallow'
    def __deepcopy__(self, memo): return 'deep'
print copy.copy(Custom()), copy.deepcopy([Custom()]), copy.copy((1, [2])), copy.deepcopy({'a': (1, [2])}), copy.copy('x'), copy.copy(None), copy.copy(len) is len
shared = [0]
pair = copy.deepcopy([shared, shared])
print pair[0] is pair[1], copy.copy(set([1])), isinstance(copy.Error('x'), Exception)
class Old:
    def __init__(self): self.x = [1]
o = Old()
p = copy.deepcopy(o)
print p.x == o.x, p.x is o.x, p.__class__ is Old
