import datetime
try:
    print datetime.date(2020, 1, 1) < None
except TypeError, e:
    print 'TypeError', e
try:
    print datetime.datetime(2020, 1, 1) > 5
except TypeError, e:
    print 'TypeError', e
print datetime.date(2020, 1, 1) == None
