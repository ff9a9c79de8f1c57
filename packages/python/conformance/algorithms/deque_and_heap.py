# Queues with deque, priorities with heapq, places with bisect.
from collections import deque
import heapq, bisect
q = deque(['a', 'b'])
q.append('c')
q.appendleft('z')
print q, len(q), q[0], q[-1], q.popleft(), q.pop(), list(q), 'a' in q, q
last = deque(maxlen=3)
for n in range(6):
    last.append(n)
print last, list(last), sum(last) / float(len(last)), last.maxlen
last.extend([7, 8])
last.rotate(1)
print last, last.count(7), deque(last).maxlen, list(reversed(last))
last.clear()
try:
    last.pop()
except IndexError, e:
    print 'IndexError:', e
try:
    last[0]
except IndexError, e:
    print 'IndexError:', e
heap = []
for priority, text in ((3, 'low'), (1, 'trip'), (2, 'warn'), (1, 'stop')):
    heapq.heappush(heap, (priority, text))
print heap[0], [heapq.heappop(heap) for i in range(len(heap))], heap
nums = [5, 1, 9, 3]
heapq.heapify(nums)
print nums[0], heapq.nlargest(2, [5, 1, 9, 3]), heapq.nsmallest(2, 'hello'), heapq.heappushpop(nums, 0), heapq.heapreplace(nums, 7), sorted(nums), heapq.nlargest(1, ['aa', 'b'], key=len)
try:
    heapq.heappop([])
except IndexError, e:
    print 'IndexError:', e
xs, ys = [0, 10, 50, 100], [4.0, 5.0, 15.0, 20.0]
def interpolate(x):
    if x <= xs[0]:
        return ys[0]
    if x >= xs[-1]:
        return ys[-1]
    i = bisect.bisect_right(xs, x)
    return ys[i - 1] + (ys[i] - ys[i - 1]) * (x - xs[i - 1]) / (xs[i] - xs[i - 1])
print [interpolate(x) for x in (-5, 0, 5, 10, 30, 99.5, 100, 1e9)]
items = [1, 3, 3, 7]
print bisect.bisect(items, 3), bisect.bisect_left(items, 3), bisect.bisect_left(items, 5, 0, 2), bisect.insort(items, 4), items
graph = {'A': ['B', 'C'], 'B': ['D'], 'C': ['D'], 'D': []}
def breadth(start, goal):
    paths = deque([[start]])
    while paths:
        path = paths.popleft()
        if path[-1] == goal:
            return path
        paths.extend(path + [n] for n in graph[path[-1]] if n not in path)
print breadth('A', 'D'), breadth('D', 'A')
dist, todo = {}, [(0, 'p')]
edges = {'p': {'q': 7, 'r': 2}, 'r': {'q': 3}, 'q': {}}
while todo:
    d, n = heapq.heappop(todo)
    if n not in dist:
        dist[n] = d
        for m, w in edges[n].items():
            heapq.heappush(todo, (d + w, m))
print sorted(dist.items())
ring = deque('abcd')
ring.rotate(-1)
print ''.join(ring), len(ring), deque([1, 2]) == deque([1, 2]), deque([1]) == [1], repr(deque([], 2))
