from java.text import SimpleDateFormat, DateFormat
from java.lang import IllegalArgumentException, NullPointerException
for bad in ('yyyy-bb', "yyyy 'open", 'T'):
    try:
        print SimpleDateFormat(bad)
    except IllegalArgumentException, e:
        print e.message
try:
    SimpleDateFormat('yyyy').format('text')
except IllegalArgumentException, e:
    print e.message
f = SimpleDateFormat('dd.MM.yyyy')
print f == SimpleDateFormat('dd.MM.yyyy'), f.clone().toPattern(), isinstance(f, DateFormat), f.equals(SimpleDateFormat('yyyy')), f.toLocalizedPattern()
from java.util import Date
f.set2DigitYearStart(Date(0, 0, 1))
f.applyPattern('dd.MM.yy')
print f.parse('01.02.30'), f.getDateFormatSymbols().getShortMonths()[0], f.getCalendar() is not None
