from java.math import BigDecimal, RoundingMode
for mode in (RoundingMode.UP, RoundingMode.DOWN, RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.HALF_UP, RoundingMode.HALF_DOWN, RoundingMode.HALF_EVEN):
    print mode, [str(BigDecimal(x).setScale(0, mode)) for x in ('5.5', '2.5', '1.6', '1.1', '-1.1', '-2.5', '-5.5')]
print BigDecimal('2.345').setScale(2, BigDecimal.ROUND_HALF_UP), RoundingMode.HALF_UP.name(), RoundingMode.HALF_UP == RoundingMode.HALF_UP, RoundingMode.UP.ordinal(), len(RoundingMode.values())
