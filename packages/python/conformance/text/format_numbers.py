for f in ('', 'd', '5d', '<5d', '>5d', '^7d', '05d', '+d', ' d', ',d', 'x', 'X', '#x', 'o', '#o', 'b', '#b', '08b', 'n', 'c', 'e', '.2e', 'f', '.2f', '10.3f', '<10.1f', '+.1f', ',.2f', 'g', '.3g', '%', '.1%', '*^9', '=+6d', '0>6', ',', '.3', '10', '<10', 's', '5s'):
    out = []
    for v in (65, -7, 1234567, 2.5, -1234.5678, 10L ** 12, True, 0):
        try:
            out.append(format(v, f))
        except (ValueError, TypeError, OverflowError), e:
            out.append('%s: %s' % (type(e).__name__, e))
    print repr(f), ' / '.join(out)
print '{0:.2f} {0:e} {0:%} {0}'.format(0.256), '{:,}'.format(1234567.891), '{:,}'.format(10**10)
print '{:.1f} {:.0f} {:.0f} {:.0f}'.format(0.25, 0.5, 1.5, 2.5), '{:.2f}'.format(2.675)
print format(float('inf')), format(float('nan'), '.1f'), format(1e16), format(1e15), format(1.0), format(100.0, 'g'), format(1e-5)
print '{:d}'.format(5L), '{:s}'.format('x'), '{:5}|{:<5}|{:>5}'.format('ab', 1, 'c'), '{:5}|'.format(True), '{!s:>6}|'.format(True)
