stack = []
for i in range(4): stack.append(i)
print stack.pop(), stack[-1], stack, len(stack), bool(stack)
queue = [1, 2, 3]
queue.append(4)
print queue.pop(0), queue, queue.insert(0, 9), queue
from collections import deque
d = deque([1, 2], maxlen=3)
d.append(3); d.append(4)
print d, d.popleft(), d.pop(), list(d), len(d)
d.extendleft([7, 8])
print d, d[0], d[-1], 7 in d, sorted(d), d.rotate(1), d
pq = []
import heapq
for p, n in ((3, 'c'), (1, 'a'), (2, 'b')): heapq.heappush(pq, (p, n))
print [heapq.heappop(pq) for _ in range(len(pq))], heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(1, 'abc')
def balanced(s):
    st = []
    for c in s:
        if c in '([{': st.append(c)
        elif c in ')]}' and (not st or '([{'.index(st.pop()) != ')]}'.index(c)): return False
    return not st
print [balanced(s) for s in ('', '()', '([{}])', '(]', '((', '))', 'a(b)c')]
def rpn(text):
    st = []
    ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b}
    for t in text.split():
        if t in ops:
            b, a = st.pop(), st.pop()
            st.append(ops[t](a, b))
        else: st.append(int(t))
    return st.pop()
print rpn('3 4 + 2 *'), rpn('7 2 /'), rpn('5 1 2 + 4 * + 3 -')
graph = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d'], 'd': []}
def bfs(g, s):
    seen, todo = [], [s]
    while todo:
        n = todo.pop(0)
        if n not in seen:
            seen.append(n)
            todo += g[n]
    return seen
def order(g):
    out = []
    def visit(n):
        if n not in out:
            for k in g[n]: visit(k)
            out.append(n)
    for n in sorted(g): visit(n)
    return out[::-1]
print bfs(graph, 'a'), order(graph), [len(graph[n]) for n in sorted(graph)]
ring = [None] * 3
for i, v in enumerate('abcde'): ring[i % 3] = v
print ring, ring[5 % 3:] + ring[:5 % 3]
try: [].pop()
except IndexError, e: print e
try: deque().popleft()
except IndexError, e: print e
