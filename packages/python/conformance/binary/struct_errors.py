import struct
def attempt(f):
    try:
        print f()
    except struct.error, e:
        print 'struct.error', e
    except Exception, e:
        print type(e).__name__, e
attempt(lambda: struct.unpack('>H', 'x'))
attempt(lambda: struct.pack('>H'))
attempt(lambda: struct.pack('>H', 1, 2))
attempt(lambda: struct.pack('>H', 'a'))
attempt(lambda: struct.pack('>y', 1))
attempt(lambda: struct.pack('c', 'ab'))
attempt(lambda: struct.pack('s', 5))
attempt(lambda: struct.unpack_from('>I', 'abc'))
