from java.util import UUID, Base64
u = UUID.fromString('12345678-1234-5678-1234-567812345678')
print u, str(u), repr(u.toString()), u == UUID.fromString('12345678-1234-5678-1234-567812345678'), len(str(UUID.randomUUID())), u.version(), UUID.nameUUIDFromBytes('abc')
print Base64.getEncoder().encodeToString('hello'), Base64.getDecoder().decode('aGVsbG8=').tostring(), u.getMostSignificantBits()
try:
    UUID.fromString('x')
except:
    import sys; print sys.exc_info()[1]
