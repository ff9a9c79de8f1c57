from java.text import DateFormat, SimpleDateFormat
from java.util import Date, Locale
d = Date(1707120429007)
for l in (Locale.US, Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.ITALY, Locale('es', 'ES'), Locale('pt', 'BR'), Locale('nl', 'NL')):
    print l, [DateFormat.getDateInstance(i, l).format(d).encode('unicode_escape') for i in (DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM, DateFormat.SHORT)], DateFormat.getTimeInstance(DateFormat.SHORT, l).format(d), DateFormat.getTimeInstance(DateFormat.MEDIUM, l).format(d)
    print '  ', DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, l).format(d).encode('unicode_escape'), '|', DateFormat.getDateInstance(DateFormat.SHORT, l).toPattern()
print DateFormat.getDateInstance().format(d), DateFormat.getTimeInstance().format(d), DateFormat.getDateTimeInstance().format(d), DateFormat.getInstance().format(d), DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.SHORT).parse('2/5/24, 9:07 AM')
