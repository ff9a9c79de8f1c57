value, name = 12.3456, u'Pump 1'
print 'Value: %.2f' % value, '%s is %s' % (name, value), 'Tag: {0} = {1:.1f}'.format('a', value), '%s' % name, '%-10s|%8.3f|' % (name, value), '%s%%' % 50
print 'SELECT * FROM t WHERE id = %d AND n = \'%s\'' % (5, name), '[%s]' % ', '.join(["'%s'" % s for s in ['a', 'b']]), '%02d:%02d' % (5, 7), '%s' % [1.1, 'x'], '%s' % (value / 3), '%d' % 3.99
print '{}/{}'.format(name.encode('utf-8'), 5), 'a' + str(value) + 'b', str(1e6), str(1234567.0), str(0.1), repr(0.1), str(100.0 / 3), repr(100.0 / 3), str(5 / 2), 'x=%r' % name
print '%s, %s' % ('a', u'b'), '%(n)s: %(v).1f' % {'n': name, 'v': value}, '%5.1f%%' % 99.55, '{:>8}'.format('r'), '{:08.3f}'.format(3.14159), '{:+d}'.format(5), '{:,}'.format(1234567.891), '{:.0f}'.format(2.5), '%.0f' % 2.5, '%.0f' % 3.5
