import time
t = time.gmtime(0)
print t
print repr(t), str(t) == repr(t)
u = time.struct_time((2024, 2, 29, 12, 30, 0, 3, 60, -1))
print u, u.tm_yday, u == (2024, 2, 29, 12, 30, 0, 3, 60, -1), u < time.gmtime(2e9)
print time.mktime(u), time.localtime(time.mktime(u))[:5]
year, month, day = u[:3]
print year, month, day
for bad in (lambda: time.localtime('x'), lambda: time.strptime('x', '%Y')):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__, e
