import re
def attempt(pattern, text='x'):
    try:
        print re.search(pattern, text)
    except re.error, e:
        print pattern, '|', e
    except Exception, e:
        print type(e).__name__, e
for bad in ('(', ')', '[', '[b-a]', '*', 'a**', '(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?z)', 'a{2,1}', '(?P=x)', '(?<=a+)b', '\\'):
    attempt(bad)
attempt('a', None)
attempt('a', 5)
attempt(None)
attempt(5)
