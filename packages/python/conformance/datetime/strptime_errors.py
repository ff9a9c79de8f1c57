from datetime import datetime
import time
def attempt(text, pattern, f=datetime.strptime):
    try:
        print f(text, pattern)
    except Exception, e:
        print type(e).__name__, '|', e
attempt('2024-02-30', '%Y-%m-%d')
attempt('2024-13-01', '%Y-%m-%d')
attempt('hello', '%Y')
attempt('2024-01-01 10:00', '%Y-%m-%d')
attempt('24:00', '%H:%M')
attempt('', '%Y')
attempt('2024', '%Q')
attempt('2024', '%')
attempt('Feb 30', '%b %d', time.strptime)
attempt(None, '%Y')
attempt('10/11', '%d-%m')
