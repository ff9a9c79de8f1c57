import time
t = time.localtime(0)
print time.strftime('%Y-%m-%d', time.gmtime(86400)), t[0], t.tm_year, time.gmtime(0).tm_wday, time.strptime('2024-01-02 03:04', '%Y-%m-%d %H:%M')[:5], type(time.time()), time.mktime((2024, 1, 1, 0, 0, 0, 0, 1, -1)) > 0
