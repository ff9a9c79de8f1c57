from email.MIMEText import MIMEText
from email.MIMEMultipart import MIMEMultipart
from email.mime.text import MIMEText as T
import email.Utils, email.Encoders
m = MIMEMultipart()
m['Subject'] = 'x'
m.attach(MIMEText('hello'))
print m['Subject'], MIMEText is T, email.Utils.parseaddr('A <a@b.c>')
import smtplib, httplib, logging.handlers, xml.sax.saxutils as s, importlib, gc, new, repr, sre, UserString, mutex, fpformat
print s.escape('<&>'), s.quoteattr('a"b'), s.unescape('&lt;'), httplib.OK, httplib.responses[404], fpformat.fix(3.14159, 2), fpformat.sci(1234.5, 2)
print importlib.import_module('json') is __import__('json'), importlib.import_module('os.path').join('a', 'b')
print repr.repr(range(100))
try: httplib.HTTPConnection('localhost', 80).request('GET', '/')
except Exception, e: print 'refused'
try: smtplib.SMTP('localhost')
except Exception, e: print 'refused'
