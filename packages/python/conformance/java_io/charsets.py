from java.nio.charset import StandardCharsets, Charset
from java.lang import String
import java.lang
print StandardCharsets.UTF_8, StandardCharsets.UTF_8.name(), Charset.forName('ISO-8859-1'), Charset.forName('latin1').name(), Charset.forName('utf8').displayName(), Charset.isSupported('UTF-16'), Charset.isSupported('nope')
s = String(u'h\xe9\u20ac')
print list(s.getBytes(StandardCharsets.UTF_8)), list(s.getBytes(StandardCharsets.ISO_8859_1)), list(s.getBytes(StandardCharsets.UTF_16BE)), list(s.getBytes('US-ASCII'))
print String(s.getBytes('UTF-8'), StandardCharsets.UTF_8).length(), String(s.getBytes('UTF-8'), 'ISO-8859-1').length(), StandardCharsets.UTF_8 == Charset.forName('UTF-8')
for bad in (lambda: Charset.forName('no-such'), lambda: s.getBytes('no-such')):
    try:
        print bad()
    except java.lang.Exception, e:
        print e.getClass().getName(), e.message
