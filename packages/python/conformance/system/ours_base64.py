from com.inductiveautomation.ignition.common import Base64
from java.lang import String, NullPointerException
from java.io import IOException
print Base64.encodeBytes(String('hello world').getBytes()), Base64.encodeBytes('\xff\xfe'), repr(Base64.encodeBytes(''))
print list(Base64.decode('aGk=')), String(Base64.decode('aGVs\nbG8=')), len(Base64.decode(''))
for bad in ('a', 'a*b='):
    try:
        Base64.decode(bad)
    except IOException, e:
        print e.message
try:
    Base64.encodeBytes(None)
except NullPointerException, e:
    print e.message
