from java.lang import Integer, Long, Short, Byte
print Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Short.MAX_VALUE, Byte.MIN_VALUE
print Integer.parseInt('42'), Integer.parseInt('-7'), Integer.parseInt('ff', 16), Integer.parseInt('+5'), Integer.valueOf(5), Integer.valueOf('6'), Long.parseLong('123456789012'), Long.valueOf(5)
print Integer.toHexString(255), Integer.toHexString(-1), Integer.toBinaryString(10), Integer.toOctalString(8), Integer.toString(255, 16), Long.toHexString(-1), Integer.toString(5), Long.toString(5), Long.toBinaryString(5)
print Integer.bitCount(255), Integer.reverse(1), Integer.highestOneBit(100), Integer.numberOfTrailingZeros(8), Integer.numberOfLeadingZeros(1), Integer.signum(-5), Integer.compare(1, 2), Integer.max(1, 2), Integer.sum(1, 2), Integer.rotateLeft(1, 4)
print type(Integer.valueOf(5)), type(Long.valueOf(5)), Integer(5), repr(Integer(5)), repr(Long.valueOf(5)), Integer.valueOf(5) + 1
print isinstance(5, Integer), isinstance(Integer.valueOf(5), Integer), isinstance(Integer.valueOf(5), int), Integer.SIZE, Integer.decode('0x10'), Integer.parseUnsignedInt('7')
for bad in ('x', '', '1.5', '99999999999', ' 1', None):
    try:
        print Integer.parseInt(bad)
    except Exception, e:
        print 'py', type(e)
    except:
        import sys
        print sys.exc_info()[1]
