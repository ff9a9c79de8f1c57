l = [3, 1, 2]
l.append(4)
l.extend([5, 6])
l.extend('ab')
l.insert(0, 'first')
l.insert(-1, 'x')
l.insert(100, 'end')
print l, len(l)
print l.pop(), l.pop(0), l.pop(-2), l
l.remove('a')
print l, l.index(2), l.index(5, 2), l.count(1), 3 in l, 99 not in l
l.reverse()
print l
n = [3, 1, 2]
print n.sort(), n, n.reverse(), n
n.sort(reverse=True)
print n
n.sort(cmp=lambda a, b: cmp(a % 2, b % 2) or cmp(a, b))
print n
n.sort(lambda a, b: b - a)
print n
w = ['bb', 'A', 'ccc']
w.sort(key=len)
print w,
w.sort(key=str.lower, reverse=True)
print w
print [1, 2] + [3], [1] * 3, 2 * [0], [[]] * 2, [1, 2] == [1, 2], [1, 2] < [1, 3], [] == [], [1] != [2], not [], [1, [2, [3]]]
a = [1, 2]
b = a
b += [3]
print a, a is b, a + [4] is a
a *= 2
print b
for f in (lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(5), lambda: [1].pop(5), lambda: [1][3], lambda: [1].insert('a', 1), lambda: [1].append(), lambda: [1].extend(5), lambda: [1].sort(5), lambda: [1, 2].sort(lambda a, b: 'x'), lambda: list(1, 2), lambda: [1].count()):
    try: print f()
    except (IndexError, ValueError, TypeError, AttributeError), e: print type(e).__name__, e
print list('abc'), list((1, 2)), list({1: 2}), list(x for x in 'q'), list(), list([1]) == [1], [1].__contains__(1), [1].__len__(), [1, 2].__getslice__(0, 1), cmp([1], [2]), repr([]), str([1, 'a'])
