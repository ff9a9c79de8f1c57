from java.lang import String
from java.util import Date, Locale
d = Date(1707120429007)
print String.format('%tY-%<tm-%<td %<tH:%<tM:%<tS.%<tL', [d])
print String.format('%tF %<tT %<tR %<tD', [d])
print String.format('%tA %<ta %<tB %<tb %<te %<tj %<ty %<tI %<tl %<tp %<tk', [d])
print String.format('%tc', [d])
print String.format('%tz %<tZ %<ts %<tQ %<tN', [d])
print String.format(Locale.GERMANY, '%tA %<te. %<tB %<tY', [d]), String.format(Locale.FRANCE, '%tA %<te %<tB', [d]).encode('utf-8')
print String.format('%1$tY/%1$tm %2$s', [d, 'x']), String.format('%TA', [d]), String.format('%tC %<th %<tr', [d])
