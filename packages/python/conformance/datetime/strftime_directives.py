from datetime import datetime
d = datetime(2024, 2, 5, 4, 7, 9, 1234)
for c in 'aAbBcdfHIjmMpSUwWxXyYZz%':
    print '%' + c, repr(d.strftime('%' + c))
e = datetime(1999, 12, 31, 23, 59, 59)
print e.strftime('%I:%M:%S %p on %d.%m.%y (%A, %B)')
print repr(d.strftime('')), repr(d.strftime('plain')), d.strftime('100%%')
print type(d.strftime('%Y')), type(d.strftime(u'%Y'))
print '{:%Y-%m-%d %H:%M}'.format(d), format(d, '%d %b'), '%s' % d
