from java.math import BigInteger
b = BigInteger('123456789012345678901234567890')
print b, type(b) in (long, BigInteger), BigInteger('ff', 16), BigInteger.valueOf(5), BigInteger.ONE, BigInteger.TEN, BigInteger.ZERO
print b.add(BigInteger.ONE), b.multiply(BigInteger('2')), b.mod(BigInteger('97')), b.pow(2), b.toString(16), b.bitLength(), b.signum(), BigInteger('10').gcd(BigInteger('4')), BigInteger('3').modPow(BigInteger('4'), BigInteger('5')), b.negate(), b.compareTo(BigInteger.TEN), BigInteger('7').isProbablePrime(10)
print b.longValue(), BigInteger('5').intValue(), BigInteger('10').divide(BigInteger('3')), BigInteger('10').remainder(BigInteger('3')), BigInteger('6').equals(BigInteger('6')), list(BigInteger('258').toByteArray()), BigInteger('5').shiftLeft(2), BigInteger('5').testBit(0)
