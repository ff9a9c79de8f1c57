import functools, operator
add3 = functools.partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print add3(2), add3.args, add3.keywords, functools.reduce(operator.mul, range(1, 6)), functools.reduce(operator.add, [[1], [2]], [])
def deco(f):
    @functools.wraps(f)
    def inner(*args):
        "inner doc"
        return f(*args) + 1
    return inner
@deco
def base(x):
    "base doc"
    return x
print base(1), base.__name__, base.__doc__, sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a))
@functools.total_ordering
class V(object):
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print V(1) <= V(1), V(2) > V(1), V(1) >= V(2)
print operator.itemgetter(1)([5, 6]), operator.itemgetter(0, 2)('abc'), operator.attrgetter('real', 'imag')(1 + 2j), operator.methodcaller('upper')('x'), operator.methodcaller('replace', 'a', 'b')('aa')
print operator.sub(5, 3), operator.div(7, 2), operator.truediv(7, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.neg(5), operator.not_(0), operator.truth([]), operator.pow(2, 3), operator.xor(5, 1), operator.inv(0)
print operator.contains([1], 1), operator.countOf([1, 1], 1), operator.indexOf('abc', 'b'), operator.getitem([7], 0), operator.concat('a', 'b'), operator.eq(1, 1.0), operator.is_(None, None), operator.index(5), operator.repeat('ab', 2), operator.isCallable(len), operator.isSequenceType([]), operator.isMappingType({}), operator.isNumberType(5)
d = {}
operator.setitem(d, 'k', 1)
operator.iadd(d.setdefault('l', []), [1])
print sorted(d.items()), operator.iadd([1], [2]), operator.__add__(1, 2), operator.lt('a', 1), operator.ge(2, 2)
