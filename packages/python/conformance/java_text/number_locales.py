from java.text import NumberFormat, DecimalFormat, DecimalFormatSymbols
from java.util import Locale
for l in (Locale.US, Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.ITALY, Locale('es', 'ES'), Locale('pt', 'BR'), Locale('nl', 'NL'), Locale('de', 'CH'), Locale('sv', 'SE'), Locale('pl', 'PL')):
    print l, [NumberFormat.getInstance(l).format(-1234567.891).encode('unicode_escape'), NumberFormat.getPercentInstance(l).format(0.25).encode('unicode_escape'), NumberFormat.getCurrencyInstance(l).format(1234.5).encode('unicode_escape'), NumberFormat.getCurrencyInstance(l).format(-0.5).encode('unicode_escape')]
print NumberFormat.getInstance(Locale.GERMANY).parse('1.234,5'), NumberFormat.getInstance(Locale.US).parse('1.234,5'), DecimalFormat('#,##0.0', DecimalFormatSymbols(Locale.GERMANY)).format(9876.54), DecimalFormat('0.0', DecimalFormatSymbols.getInstance(Locale.FRANCE)).format(1.25)
