from collections import OrderedDict, defaultdict, namedtuple, deque, Counter
import functools, operator, copy, heapq, bisect
d = defaultdict(list); d['a'].append(1); print dict(d), d['zz'], len(d), d.has_key('a')
o = OrderedDict(); o['b'] = 1; o['a'] = 2; print o.items(), o.keys(), o.popitem(), o.values()
P = namedtuple('P', ['x', 'y']); p = P(1, 2); print p, p.x, p._replace(x=5), p[1], P._make([3, 4]), p == (1, 2)
q = deque([1, 2], maxlen=2); q.append(3); q.appendleft(0); print q, list(q), q.pop(), q.popleft()
c = Counter('abca'); print c['a'], c.most_common(1), sorted(c.items()), Counter([1, 1]) + Counter([1])
print functools.partial(pow, 2)(3), functools.reduce(lambda a, b: a + b, [1, 2]), sorted([(1, 'b'), (0, 'a')], key=operator.itemgetter(0)), operator.attrgetter('x')(p), operator.add(1, 2), operator.div(7, 2), operator.lt(None, 1)
a = [1, [2]]; b = copy.deepcopy(a); b[1].append(3); print a, b, copy.copy({'a': 1})
h = [3, 1, 2]; heapq.heapify(h); print heapq.heappop(h), heapq.nlargest(1, h), bisect.bisect([1, 3], 2)
@functools.wraps(len)
def w(): pass
print w.__name__
