x = 5
print `x`, `'s'`, `1, 2`, `[u'a', 2L]`
print 'v=' + `x + 1` + '.'
