from java.text import MessageFormat, ChoiceFormat
from java.util import Date, Locale
print MessageFormat.format('{0} is {1}', ['a', 5]), MessageFormat.format("It''s {0}", ['x']), MessageFormat.format("'{0}' {0}", [1]), MessageFormat.format('{1}{0}{1}', ['a', 'b']), MessageFormat.format('{0} {1}', ['only'])
print MessageFormat.format('{0,number,#.##} {0,number,integer} {0,number,percent} {1,number}', [0.256, 1234567]), MessageFormat.format('{0}', [1234567]), MessageFormat.format('{0}', [None])
print MessageFormat.format('{0,date,yyyy-MM-dd} {0,time,HH:mm} {0,date,short}', [Date(1707120429007)]), MessageFormat.format('{0,choice,0#none|1#one|1<many {0}}', [5])
print MessageFormat('{0}/{1}').toPattern()
print ChoiceFormat('0#zero|1#one|2#more').format(7)
import java.lang
for bad in ('{', '{x}'):
    try:
        print MessageFormat.format(bad, [1])
    except java.lang.IllegalArgumentException, e:
        print e.message
