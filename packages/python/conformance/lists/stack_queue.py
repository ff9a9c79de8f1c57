# Lists as stacks, queues and ring buffers.
stack = []
for ch in '((a)[b])':
    if ch in '([':
        stack.append(ch)
    elif ch in ')]':
        opened = stack.pop()
        print opened + ch, len(stack)
print stack, not stack
queue = ['first', 'second']
queue.append('third')
queue.insert(0, 'urgent')
print queue.pop(0), queue.pop(0), queue
queue.insert(-1, 'before last')
queue.insert(99, 'end')
print queue
history = []
for n in range(8):
    history.append(n)
    if len(history) > 5:
        history.pop(0)
print history
history = (history + [99])[-3:]
print history
del history[:-1]
print history
buf = [None] * 4
pos = 0
for n in range(6):
    buf[pos % len(buf)] = n
    pos += 1
print buf, pos, [buf[(pos + k) % 4] for k in range(4)]
a = [1, 2, 3]
a.extend('xy')
a.extend((4,))
a += 'z'
print a
a.append([5, 6])
print a, len(a), a[-1][0]
print [1] + [2], [3, 4] == [3, 4], [3, 4] is [3, 4], [1, 2] < [1, 3], [2] > [1, 9]
try:
    print [1] + (2,)
except TypeError, e:
    print 'TypeError:', e
try:
    a.extend(5)
except TypeError, e:
    print 'TypeError:', e
try:
    a['0']
except TypeError, e:
    print 'TypeError:', e
try:
    a[1.0]
except TypeError, e:
    print 'TypeError:', e
