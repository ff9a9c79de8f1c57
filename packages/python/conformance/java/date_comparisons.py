import java.util.Date as Date, java.util.ArrayList as ArrayList
import java.lang.ClassCastException, java.lang.NullPointerException
early, late = Date(1000), Date(2000)
print early.before(late), early.after(late), early.compareTo(late), late.compareTo(early), early.compareTo(Date(1000)), early.equals(Date(1000))
print early < late, early == Date(1000), early != late, max(early, late).getTime(), sorted([late, early])[0].getTime()
for x in (3600, 'a', u'a', None, 1.5, True, [], ArrayList(), 5000000000L):
    for method in ('before', 'after', 'equals', 'compareTo'):
        try:
            print method, repr(x), getattr(early, method)(x)
        except TypeError, e:
            print method, repr(x), 'TypeError', e
        except java.lang.ClassCastException, e:
            print method, repr(x), 'ClassCastException'
        except java.lang.NullPointerException, e:
            print method, repr(x), 'NullPointerException'
