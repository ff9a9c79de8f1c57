from java.util import Date, ArrayList, Random, Calendar, GregorianCalendar
from java.lang import String, StringBuilder, Integer, Math
print GregorianCalendar(2024, 1, 3).get(Calendar.MONTH), GregorianCalendar(2024, 1, 3, 4, 5).get(Calendar.MINUTE), GregorianCalendar(2024, 1, 3, 4, 5, 6).get(Calendar.SECOND)
print ArrayList(5).size(), ArrayList([1, 2]).size(), ArrayList().size(), ArrayList((1, 2, 3)).size()
l = ArrayList([10, 20, 30, 20])
print l.remove(0), l, l.remove(1), l
print Math.max(1, 2), Math.max(1.0, 2), Math.max(1L, 2), String.valueOf('c'), Integer.toString(5), StringBuilder(10).length(), StringBuilder('10').length()
print Date(0).compareTo(Date(1)), Date(124, 0, 1).year, Date(124, 0, 1, 5, 6).hours, Date(124, 0, 1, 5, 6, 7).seconds
