from java.security import MessageDigest
from java.lang import String
import java.lang
for name in ('MD5', 'SHA-1', 'SHA-256', 'SHA-512'):
    d = MessageDigest.getInstance(name)
    d.update(String('hello').getBytes())
    b = d.digest()
    print name, len(b), ''.join('%02x' % (x & 255) for x in b)[:32], d.getAlgorithm(), d.getDigestLength()
d = MessageDigest.getInstance('MD5')
print list(d.digest(String('a').getBytes()))[:4], MessageDigest.isEqual(d.digest(), MessageDigest.getInstance('MD5').digest()), d.reset()
try:
    MessageDigest.getInstance('nope')
except java.lang.Exception, e:
    print e.getClass().getName(), e.message
