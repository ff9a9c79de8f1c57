from datetime import date, datetime, time, timedelta
def attempt(f):
    try:
        print f()
    except Exception, e:
        print type(e).__name__, e
attempt(lambda: date(2023, 2, 29))
attempt(lambda: date(2023, 13, 1))
attempt(lambda: date(0, 1, 1))
attempt(lambda: datetime(2023, 1, 1, 24, 0))
attempt(lambda: datetime(2023, 1, 1, 0, 60))
attempt(lambda: datetime(2023, 1, 1, 0, 0, 60))
attempt(lambda: time(25, 0))
attempt(lambda: date.max + timedelta(days=1))
attempt(lambda: timedelta(days=1) + 5)
attempt(lambda: date(2024, 1, 1) + 1)
attempt(lambda: datetime(2024, 1, 1) + datetime(2024, 1, 1))
