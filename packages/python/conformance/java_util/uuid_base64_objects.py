from java.util import UUID, Base64, Objects, Optional
from java.lang import String
import java.lang
u = UUID.fromString('12345678-1234-4678-9234-567812345678')
print u, str(u), repr(u), u.toString(), u.version(), u.variant(), u.getMostSignificantBits(), u.getLeastSignificantBits(), u.hashCode(), u == UUID.fromString('12345678-1234-4678-9234-567812345678')
print UUID(1, 2), UUID.nameUUIDFromBytes(String('abc').getBytes()), u.compareTo(UUID(1, 2)), len(str(UUID.randomUUID())), UUID.randomUUID().version(), {u: 1}[u]
try:
    UUID.fromString('nope')
except java.lang.IllegalArgumentException, e:
    print e.message
e, d = Base64.getEncoder(), Base64.getDecoder()
print e.encodeToString('hello world'), String(d.decode('aGVsbG8=')), e.withoutPadding().encodeToString('a'), Base64.getUrlEncoder().encodeToString(String(u'\xff\xfe?').getBytes('ISO-8859-1')), list(d.decode('/w==')), String(e.encode(String('x').getBytes()))
print repr(Base64.getMimeEncoder().encodeToString('x' * 60)), String(Base64.getMimeDecoder().decode('aGVs\r\nbG8=')), String(Base64.getUrlDecoder().decode('__4_')).length()
try:
    d.decode('a*b=')
except java.lang.IllegalArgumentException, e:
    print e.message
print Objects.equals('a', 'a'), Objects.equals('a', 'b'), Objects.hash('a', 1), Objects.isNull(None), Objects.nonNull(1)
o, n = Optional.of('v'), Optional.empty()
print o.isPresent(), o.get(), n.isPresent(), n.orElse('other'), Optional.ofNullable(None).isPresent(), o, n, o.orElse('x'), o.equals(Optional.of('v'))
try:
    n.get()
except java.lang.RuntimeException, e:
    print e.getClass().getName(), e.message
