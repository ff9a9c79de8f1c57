rows = [('Pump', 12.5, True, None), (u'Valve', -3, False, 'x'), ('', 1234567.891, 1, [])]
for name, v, flag, other in rows:
    print '|%-8s|%8.2f|%5s|%-6s|' % (name, v, flag, other)
    print '|{:<8}|{:>8.2f}|{!s:>5}|{!s:<6}|'.format(name, v, flag, other)
    print '|{0:*^10}|{1:+.1e}|{2:d}|{3!r}|'.format(name, v, flag, other)
    print '|%s|%r|%d|%x|%o|' % (name, name, v, int(v), abs(int(v)))
for w in (1, 5, 12): print '%*s|%-*s|%0*d|{:>{w}}|'.replace('{:>{w}}', '{0:>{1}}'.format('z', w)) % (w, 'a', w, 'b', w, 42)
for p in range(4): print '%.*f %.*e %.*g' % (p, 2.71828, p, 271828.0, p, 0.000271828), '{0:.{1}f}'.format(2.71828, p)
print '%5.1f%%' % 99.55, '%+d %+d' % (5, -5), '% d % d' % (5, -5), '%05d %05d' % (42, -42), '%x %X %#x' % (255, 255, 255), '%e' % 0, '%g %g %g' % (0.0001, 0.00001, 1e10), '%s' % 1e10, '%r' % 0.1, '%d' % 3.99, '%i' % -3.99, '%5s|%-5s|' % ('toolong', 'toolong'), '%.3s' % 'toolong'
print '{:,} {:,} {:,.2f} {:,}'.format(999, 1000, 1234567.891, -1234567), '{:%} {:.1%} {:.0%}'.format(0.5, 0.123, 1), '{:b} {:o} {:x} {:X} {:c}'.format(10, 10, 255, 255, 65), '{:#b} {:#o} {:#x}'.format(5, 8, 255), '{:08.3f} {:+08.3f} {:<08.3f}'.format(3.14159, 3.14159, 3.14159), '{:e} {:.2E} {:g} {:G}'.format(12345.678, 12345.678, 1e-5, 1e20), '{:n}'.format(1234)
print '{:>5}|{:<5}|{:^5}|{:5}|{:5}|'.format('a', 'a', 'a', 'a', 1), '{:->5}|{:x<5}|{:*^5}|{:0>5}|'.format('a', 'a', 'a', 7), '{:=+5d}|{: d}|{:-d}|{:+d}'.format(7, 7, 7, 7), '{:.3}|{:10.3}|{:.0}'.format('abcdef', 'abcdef', 'abc'), '{:.3} {:.10} {:10}|'.format(3.14159, 3.14159, 3.14159)
print '{} {} {}'.format(1, 'a', None), '{2} {0} {1}'.format('a', 'b', 'c'), '{a} {b}'.format(b=2, a=1), '{0[1]} {0[0]}'.format([5, 6]), '{d[k]} {o.real}'.format(d={'k': 'v'}, o=5), '{!r} {!s}'.format('q', 'q'), '{{{}}}'.format(5), '{:{}}|{:{w}.{p}f}'.format('x', 3, 2.5, w=8, p=3), '{0:{1}}'.format(5, '>4'), '{:}'.format('plain'), format(5), format('a', '>3'), format(2.5, '.0f'), format(3.5, '.0f'), format(True), format(None), format([1]), format(10 ** 12, ',d'), format(-0.0, '.1f')
