class S(object):
    def __getitem__(self, k): return k
s = S()
print s[1], s[1:2], s[:], s[1:], s[:2], s[::], s[1:2:3], s[::-1], s[1, 2], s[1:2, 3], s[...], s[..., 1], s[1:2, ..., ::3], s[()], s[(1, 2)], s['k', None]
x = slice(1, 10, 2)
print x, x.start, x.stop, x.step, x == slice(1, 10, 2), x.indices(5), range(20)[x], 'abcdefghijkl'[x], slice(None), slice(3), repr(slice(1, None)), type(x).__name__, cmp(slice(1), slice(2)), isinstance(x, slice)
print [1, 2, 3][-1:], [1, 2, 3][:-1], [1, 2, 3][5:], [1, 2, 3][-5:2], [1, 2, 3][1:1], [1, 2, 3][2:1], [1, 2, 3][::2], [1, 2, 3][::-2], [1, 2, 3][None:None:None], [1, 2, 3][True:], [1, 2, 3][0L:2L], 'abc'[-2:-1], (1, 2, 3)[slice(0, 2)]
class I(object):
    def __index__(self): return 1
print [1, 2, 3][I()], [1, 2, 3][I():], 'abc'[I():I() and 2], range(5)[:I()]
for bad in ("[1][1.0]", "[1]['a']", "[1][:1.5]", "[1][::0]", "'a'[{}]", "(1,)['x':]", "xrange(3)['a']", "[1][None]"):
    try: print eval(bad)
    except (TypeError, ValueError), e: print bad, type(e).__name__, e
l = range(5)
l[slice(1, 3)] = ['x']
del l[slice(-1, None)]
print l, l.__getitem__(slice(0, 2)), l.__getslice__(1, 2), l.__len__()
