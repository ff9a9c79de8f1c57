import copy
from datetime import datetime, date, timedelta
d = datetime(2024, 1, 2, 3)
c = copy.copy(d); e = copy.deepcopy({'a': [d, timedelta(1)]})
print c == d, e['a'][0] == d, e['a'][1], c is d
print hash(d) == hash(c), {date(2024, 1, 1): 'x'}.get(date(2024, 1, 1))
print [repr(x) for x in (timedelta(1, 2, 3), timedelta(0, 5), timedelta(-1), timedelta(0, 0, 7))]
print map(str, [date(2024, 1, i) for i in (3, 1, 2)]), [date(2024, 1, 3), timedelta(1)]
print {'at': datetime(2024, 1, 1)}, (date(2024, 1, 1),), str([datetime(2024, 1, 1, 5, 6)])
print getattr(d, 'hour'), hasattr(timedelta(1), 'total_seconds')
import datetime as m
print m.MINYEAR, m.MAXYEAR, hasattr(m, 'timezone')
