# Zero padding, alignment, fixed columns.
for n in (0, 7, -7, 123456):
    print '%05d|%5d|%-5d|%+d|% d|%x|%X|%#x|%o' % (n, n, n, n, n, n & 0xff, n & 0xff, n & 0xff, abs(n))
for f in (0.0, 3.14159, -2.5, 1e10, 1e-5):
    print '%f|%.2f|%08.3f|%-9.1f|%+.1e|%g|%G|%.3g' % (f, f, f, f, f, f, f, f)
print str(7).zfill(3), '-7'.zfill(4), '+7'.zfill(4), 'abc'.zfill(5), '12345'.zfill(3), u'8'.zfill(2), ''.zfill(2)
print 'ab'.ljust(5, '.'), 'ab'.rjust(5, '.'), 'ab'.center(5, '.'), 'abc'.center(6, '*'), 'abc'.center(2), 'x'.ljust(3) + '|'
print '%10s|%-10s|%.2s|%10.2s|%c%c' % ('abc', 'abc', 'abc', 'abc', 'x', 65)
print '%*d|%-*d|%.*f' % (6, 42, 6, 42, 2, 1.23456)
print '%s %r %s %r' % ('q', 'q', u'q', u'q'), '%5s|%5s|%5s' % (None, True, 1.5), '%5.1f%%' % 12.34
print '%d %d %d' % (3.99, -3.99, True), '%i' % 5L, '%u' % 7, '%s' % 5L, '%r' % 5L, '%d' % 10**20
print '%02d:%02d:%02d' % (3725 / 3600, 3725 % 3600 / 60, 3725 % 60), '%04X' % 48879, '%08d' % int(bin(10)[2:]), '%3d%%' % 7
print '{:03d}|{:>3}|{:<3}|{:^3}|{:+.2f}|{:010.4f}|{:,}'.format(5, 5, 5, 5, 5, 5, 5000)
for title, width in (('Name', 8), ('Value', 10)):
    print title.ljust(width) + '!' + title.rjust(width) + '!' + '=' * width
print ''.join(['%-6s' % w for w in 'to be or not'.split()]) + '|'
print '\n'.join('%2d) %s' % (i + 1, w) for i, w in enumerate(['first', 'second']))
try:
    '%05d' % '7'
except TypeError, e:
    print e
try:
    'ab'.ljust(5, '..')
except TypeError, e:
    print e
print '%s' % 1e16, '%s' % 123456789012.0, '%s' % 1234567890123.5, '%r' % 0.1, '%s' % (1 / 3.0), '%.15g' % 0.1, '%.17g' % 0.1
