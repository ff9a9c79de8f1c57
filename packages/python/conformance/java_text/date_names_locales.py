from java.text import SimpleDateFormat, DateFormatSymbols
from java.util import Date, Locale, Calendar, GregorianCalendar
dates = [GregorianCalendar(2024, m, 3 + m).time for m in range(12)]
for l in (Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN, Locale('es'), Locale('pt'), Locale('nl'), Locale('sv'), Locale('pl')):
    print l, ' '.join(SimpleDateFormat('d MMM', l).format(x) for x in dates).encode('unicode_escape')
    print '  ', ' '.join(SimpleDateFormat('LLLL', l).format(x) for x in dates[:5]).encode('unicode_escape'), SimpleDateFormat('EEEE d MMMM yyyy', l).format(dates[2]).encode('unicode_escape'), SimpleDateFormat('EEE h a', l).format(dates[1]).encode('unicode_escape'), SimpleDateFormat('MMM', l).format(dates[0])
print SimpleDateFormat('d MMMM yyyy', Locale.GERMANY).parse(u'5 M\xe4rz 2024'), SimpleDateFormat('d MMM yy', Locale.FRANCE).parse(u'5 f\xe9vr. 24'), SimpleDateFormat('EEE d MMM yyyy', Locale.GERMANY).parse('Mo. 5 Feb. 2024')
s = DateFormatSymbols(Locale.GERMANY)
print [m.encode('unicode_escape') for m in s.getShortMonths()][:4], list(s.getWeekdays())[1:3], list(s.getAmPmStrings()), list(DateFormatSymbols().getEras()), list(DateFormatSymbols.getInstance(Locale.US).shortWeekdays)
