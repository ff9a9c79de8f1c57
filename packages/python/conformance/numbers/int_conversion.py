print int('42'), int(' 7 '), int(3.9), int(-3.9), int('ff', 16), int('0x1f', 16), int('0b11', 2), int('17', 8), int(True)
for bad in ('3.5', '', 'abc', None, u'x'):
    try:
        print int(bad)
    except (ValueError, TypeError), e:
        print type(e).__name__, e
for bad in ('x', '', None):
    try:
        print float(bad)
    except (ValueError, TypeError), e:
        print type(e).__name__, e
print float('3.5'), float(' 2 '), float(u'1e3'), int(u'12')
