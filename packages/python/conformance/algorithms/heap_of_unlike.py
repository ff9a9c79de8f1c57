# Priority queues whose entries tie: dicts, None and objects are compared then.
import heapq, bisect
jobs = []
for job in ((2, {'tag': 'b'}), (1, {'tag': 'z'}), (1, {'tag': 'a'}), (1, None), (0, 'text'), (0, u'text'), (2, 5)):
    heapq.heappush(jobs, job)
print len(jobs), jobs[0]
while jobs:
    print heapq.heappop(jobs),
print
mixed = [5, None, 'a', 3.5, [1], (2,), u'b', True]
heapq.heapify(mixed)
print mixed[0], sorted(mixed), [heapq.heappop(mixed) for i in range(8)]
class Job:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name
    def __cmp__(self, other):
        return cmp(self.rank, other.rank)
    def __repr__(self):
        return '%s:%d' % (self.name, self.rank)
heap = []
for rank, name in ((3, 'c'), (1, 'a'), (2, 'b'), (1, 'd')):
    heapq.heappush(heap, Job(rank, name))
print heap, heapq.heappop(heap), heapq.heappushpop(heap, Job(0, 'x')), heapq.heapreplace(heap, Job(9, 'y')), heap
print heapq.nsmallest(2, heap), heapq.nlargest(2, heap), heapq.nlargest(1, heap, key=lambda j: -j.rank), heapq.nsmallest(0, [1]), heapq.nlargest(9, 'ab')
class Less(object):
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
heap = []
for n in (4, 2, 9, 1):
    heapq.heappush(heap, Less(n))
print [heapq.heappop(heap).n for i in range(4)]
print list(heapq.merge([1, 4, None][:2], [2, 3], [])), list(heapq.merge()), list(heapq.merge([None, 1], ['a'], [0]))
print bisect.bisect([None, 1, 'a'], 5), bisect.bisect_left([None, 1, 'a'], 'A'), bisect.bisect([Job(1, ''), Job(3, '')], Job(2, '')), bisect.bisect_right([(1, 'x'), (2, None)], (2,))
places = [None, 2, 'm']
for item in (1, 'a', None, 3.5, 'z'):
    bisect.insort(places, item)
print places, bisect.bisect(places, 'm', 0, 3), bisect.bisect_left([2, 2, 2], 2), bisect.bisect_right([2, 2, 2], 2), bisect.insort_left(places, 2), places
for action in ('heapq.heappop([])', 'heapq.heapreplace([], 1)', 'bisect.bisect([1], 1, -1)', 'heapq.heappushpop([], 3)', 'heapq.heappop([7])'):
    try:
        print action, eval(action)
    except (IndexError, ValueError), e:
        print action, type(e).__name__, e
