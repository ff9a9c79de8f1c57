import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print u, repr(u), u.hex, u.int, u.urn, u.version, u.variant, u.fields, u.time_low, u.node
print uuid.UUID('{12345678123456781234567812345678}') == u, uuid.UUID(int=5), uuid.UUID(hex='0' * 32), uuid.UUID(bytes='\x00' * 15 + '\x01')
print uuid.uuid3(uuid.NAMESPACE_DNS, 'example.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'http://example.org'), uuid.NAMESPACE_DNS
r = uuid.uuid4()
print len(str(r)), r.version, str(r)[14], r != uuid.uuid4(), len(r.hex), len(r.bytes), uuid.uuid1().version
print sorted([uuid.UUID(int=2), uuid.UUID(int=1)])[0], hash(u) == hash(uuid.UUID(str(u))), repr(u.bytes[:4]), {u: 1}[u]
for bad in (lambda: uuid.UUID('nope'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1)):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__, e
