# Unicode that is no number is a UnicodeEncodeError, a kind of ValueError, where it has characters outside ASCII.
import sys
for text in (u'\u20ac 5', u'5 \u20ac', u'12\xe9', u'abc', 'abc', u'', u'1,5', u'\u0663', u' 7 ', u"it's \xe9", u'a"\'\u20ac'):
    for number in (int, float, long):
        try:
            print repr(number(text))
        except ValueError, e:
            print number.__name__, repr(text), type(e).__name__, e, isinstance(e, UnicodeError)
try:
    int(u'\u20ac')
except Exception, e:
    print e.__class__, e.encoding, repr(e.object), e.start, e.end, e.reason
try:
    float(u'\u20ac')
except (TypeError, ValueError), e:
    print type(e)
