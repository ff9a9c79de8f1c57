l = [3, 1, 2]
print l.index(1), l.count(3), l.pop(), l.pop(0), l, l.append(5), l.extend([6, 7]), l.insert(0, 0), l, l.reverse(), l
l.remove(5); print l, l + [1], l * 2, 6 in l, len(l), l[-1], sum(l), l == [7, 6, 1, 0], [] == [], l[1:3]
l[1:1] = [9, 9]; print l; del l[::2]; print l
print sorted(l, reverse=True), list('abc'), [[]] * 2, range(5)[::2], [1, 2] < [1, 3], max(l), min([[2], [1]])
a, b = [1, 2, 3][:2]; print a, b, zip([1], [2]), [None] * 2, reversed([1, 2]).next(), any(l), all(l), (1,) + (2,), tuple([1]), (1, 2).index(2), (1, 1).count(1)
