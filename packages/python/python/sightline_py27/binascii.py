import binascii as _binascii

from ._wrap import bytes_in, wrap_all

wrap_all(_binascii, globals(), "a2b_base64 a2b_hex a2b_qp a2b_uu b2a_base64 b2a_hex b2a_qp b2a_uu hexlify unhexlify crc_hqx".split())
Error, Incomplete = _binascii.Error, _binascii.Incomplete
_unhex = unhexlify


def unhexlify(s):
    try:
        return _unhex(s)
    except ValueError as e:
        raise TypeError(str(e)) from None


a2b_hex = unhexlify


def crc32(data, start=0):
    made = _binascii.crc32(bytes_in(data), start & 0xFFFFFFFF)
    return made - 4294967296 if made > 2147483647 else made
