import heapq, bisect
h = []
for n in [5, 1, 4, 2, 3]: heapq.heappush(h, n)
print h, [heapq.heappop(h) for i in range(3)], heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h
x = [9, 7, 8, 1]
heapq.heapify(x)
print x, heapq.nlargest(2, [3, 9, 1]), heapq.nsmallest(2, [3, 9, 1]), heapq.nlargest(1, ['a', 'ccc'], key=len), list(heapq.merge([1, 4], [2, 3]))
q = [(2, 'b'), (1, 'z'), (1, 'a')]
heapq.heapify(q)
print heapq.heappop(q), heapq.heappop(q)
s = [1, 3, 3, 5]
print bisect.bisect(s, 3), bisect.bisect_left(s, 3), bisect.bisect_right(s, 3), bisect.bisect(s, 0), bisect.bisect_left(s, 9)
bisect.insort(s, 4)
bisect.insort_left(s, 3)
print s, bisect.bisect(s, 3, 0, 2), 'FDCBA'[bisect.bisect([60, 70, 80, 90], 85)]
