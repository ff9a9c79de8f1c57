# Trees: building, walking, printing, searching, sorting recursively.
class Node(object):
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right
    def insert(self, key):
        if key == self.key:
            return self
        side = 'left' if key < self.key else 'right'
        child = getattr(self, side)
        setattr(self, side, child.insert(key) if child else Node(key))
        return self
    def __iter__(self):
        for k in self.left or ():
            yield k
        yield self.key
        for k in self.right or ():
            yield k
    def __len__(self):
        return 1 + (len(self.left) if self.left else 0) + len(self.right or ())
    def depth(self):
        return 1 + max([c.depth() for c in (self.left, self.right) if c] or [0])
    def __contains__(self, key):
        if key == self.key:
            return True
        child = self.left if key < self.key else self.right
        return child is not None and key in child
root = reduce(lambda n, k: n.insert(k), [8, 3, 10, 1, 6, 14, 6], Node(7))
print list(root), len(root), root.depth(), 6 in root, 5 in root, max(root), sum(root)
def show(n, indent=0):
    if n:
        show(n.right, indent + 1)
        print '   ' * indent + str(n.key)
        show(n.left, indent + 1)
show(root)
def quick(items):
    if len(items) < 2:
        return items
    pivot = items[0]
    return quick([x for x in items[1:] if x < pivot]) + [pivot] + quick([x for x in items[1:] if x >= pivot])
def merge_sort(items):
    if len(items) <= 1:
        return items
    mid = len(items) / 2
    a, b = merge_sort(items[:mid]), merge_sort(items[mid:])
    out = []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b
data = [5, 3, 9, 1, 5, 'b', None, 2.5]
print quick(data), merge_sort(data), quick(data) == sorted(data)
def search(items, x):
    lo, hi = 0, len(items) - 1
    while lo <= hi:
        mid = (lo + hi) / 2
        if items[mid] == x:
            return mid
        if items[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1
print [search(range(0, 20, 2), x) for x in (0, 18, 6, 7, -1, 99)]
def fold(tree):
    if isinstance(tree, tuple):
        op, a, b = tree
        a, b = fold(a), fold(b)
        return {'+': a + b, '*': a * b, '-': a - b}[op]
    return tree
print fold(('+', 2, ('*', 3, ('-', 10, 4)))), fold(7), fold(('+', 1.5, 1))
def text(tree):
    return '(%s %s %s)' % (text(tree[1]), tree[0], text(tree[2])) if isinstance(tree, tuple) else str(tree)
print text(('+', 2, ('*', 'x', ('-', 10, 4))))
def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print ackermann(2, 3), [pow(2, n, 7) for n in range(6)], (lambda f: f(f, 5))(lambda f, n: 1 if n < 2 else n * f(f, n - 1))
def paths(tree, prefix=()):
    if not tree:
        return [prefix]
    return [p for k in sorted(tree) for p in paths(tree[k], prefix + (k,))]
print ['/'.join(p) for p in paths({'A': {'x': {}, 'y': {'z': {}}}, 'B': {}})]
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return n != 0 and even(n - 1)
print even(10), odd(7), even(7), repr(reduce(lambda a, n: a * n, range(1, 21))), repr(2 ** 64 - 1)
