from java.text import DecimalFormat, NumberFormat, DecimalFormatSymbols, ParseException
from java.math import RoundingMode, BigDecimal
from java.util import Locale
f = DecimalFormat('#,##0.00')
print f.parse('1,234.5'), f.parse('12abc'), f.parse('-3'), type(f.parse('5')), type(f.parse('5.5')), DecimalFormat('0%').parse('50%'), DecimalFormat('0').parse('1E3')
try:
    f.parse('x')
except ParseException, e:
    print e.message, e.errorOffset
f.setMaximumFractionDigits(1)
f.setMinimumIntegerDigits(3)
f.setGroupingUsed(False)
print f.format(1234.56), f.format(5), f.maximumFractionDigits, f.minimumFractionDigits, f.isGroupingUsed()
for mode in (RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP, RoundingMode.CEILING, RoundingMode.FLOOR):
    g = DecimalFormat('0.0')
    g.setRoundingMode(mode)
    print mode, [g.format(x) for x in (0.25, 0.75, -0.25, 1.31, -1.39)]
s = DecimalFormatSymbols(Locale.US)
s.setDecimalSeparator(',')
s.setGroupingSeparator('.')
print DecimalFormat('#,##0.00', s).format(1234567.891), s.getDecimalSeparator(), s.getGroupingSeparator(), s.getMinusSign(), s.getPercent(), s.getCurrencySymbol()
print NumberFormat.getInstance().format(1234567.8915), NumberFormat.getIntegerInstance().format(2.5), NumberFormat.getIntegerInstance().format(3.5), NumberFormat.getPercentInstance().format(0.256), NumberFormat.getCurrencyInstance(Locale.US).format(-1234.5), DecimalFormat('0.00').format(BigDecimal('1.005'))
