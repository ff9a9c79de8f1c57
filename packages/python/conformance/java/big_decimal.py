from java.math import BigDecimal, BigInteger, RoundingMode
a = BigDecimal('10.25')
print a, a.add(BigDecimal('1')), a.multiply(BigDecimal('2')), a.setScale(1, RoundingMode.HALF_UP), a.setScale(1, BigDecimal.ROUND_DOWN), a.doubleValue(), a.compareTo(BigDecimal('10.250')), a == BigDecimal('10.250'), a.negate(), a.scale(), BigDecimal('10').divide(BigDecimal('3'), 2, RoundingMode.HALF_UP), a.intValue(), a.toPlainString()
print BigInteger('123456789012345678901234567890'), BigDecimal.valueOf(1.5)
