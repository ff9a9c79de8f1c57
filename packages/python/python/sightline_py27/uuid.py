import uuid as _uuid

from sightline_dialect.values.arithmetic import long as _long

from ._wrap import bytes_in, bytes_out

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = _uuid.RESERVED_NCS, _uuid.RFC_4122, _uuid.RESERVED_MICROSOFT, _uuid.RESERVED_FUTURE


class UUID(_uuid.UUID):
    """With `bytes` as `str` and parts as `long`."""

    __slots__ = ()

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("need one of hex, bytes, bytes_le, fields, or int" if [hex, bytes, bytes_le, fields, int].count(None) == 5 else "need just one of hex, bytes, bytes_le, fields, or int")
        given = {"hex": hex, "bytes": None if bytes is None else bytes_in(bytes), "bytes_le": None if bytes_le is None else bytes_in(bytes_le), "fields": fields, "int": int, "version": version}
        _uuid.UUID.__init__(self, **given)

    hex = property(lambda self: "%032x" % self.int)
    bytes = property(lambda self: bytes_out(_uuid.UUID.bytes.fget(self)))
    bytes_le = property(lambda self: self.bytes[3::-1] + self.bytes[5:3:-1] + self.bytes[7:5:-1] + self.bytes[8:])
    fields = property(lambda self: tuple(map(_long, _uuid.UUID.fields.fget(self))))

    def get_hex(self):
        return self.hex


def _made(uuid):
    return UUID(int=uuid.int)


def uuid1(node=None, clock_seq=None):
    return _made(_uuid.uuid1(node, clock_seq))


def uuid3(namespace, name):
    return _made(_uuid.uuid3(_uuid.UUID(int=namespace.int), bytes_in(name)))


def uuid4():
    return _made(_uuid.uuid4())


def uuid5(namespace, name):
    return _made(_uuid.uuid5(_uuid.UUID(int=namespace.int), bytes_in(name)))


def getnode():
    return _uuid.getnode()


NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = map(_made, (_uuid.NAMESPACE_DNS, _uuid.NAMESPACE_URL, _uuid.NAMESPACE_OID, _uuid.NAMESPACE_X500))
