s = 'é°ü'
print repr(s), len(s), type(s)
u = u'é°ü'
print repr(u), len(u), type(u)
print s[0] == '\xe9', repr(u.upper())
print '%s' % s == s, repr('21.5 °C'), repr('%.1f °C' % 21.5), repr('{:.1f} °C'.format(21.5)), repr(str(21.5) + ' °C')
print repr(u'21 ' + u'°C'), repr('°C'.decode('latin-1')), repr('°C'.decode('latin-1').encode('utf-8'))
print {'°': 1}, ['é'], ('ü',), repr("it's é")
print 'é' in ['é'], s.find('°'), s.split('°') == ['\xe9', '\xfc']
for c in 'aé': print ord(c),
print
print '°C'
print u'°C'
class C(object):
    label = 'Temperatur °C'
print repr(C.label), repr(getattr(C, 'label')[-2:]), 'kommentar é' # é
