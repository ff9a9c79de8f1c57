# -*- coding: utf-8 -*-
import json, re, csv, urllib, base64
from StringIO import StringIO
u = u'Gr\xfc\xdfe \u20ac'
print repr(u.encode('utf-8')), repr(u.encode('utf-8').decode('utf-8')), json.dumps(u), repr(json.loads(json.dumps(u))), repr(re.sub(u'\u20ac', u'EUR', u)), urllib.quote(u.encode('utf-8'))
print base64.b64encode(u.encode('utf-8')), repr(base64.b64decode('R3LDvMOfZSDigqw=').decode('utf-8')), repr(u.upper()), repr(u[2:5]), len(u), len(u.encode('utf-8')), repr(u.encode('ascii', 'replace')), repr(u.encode('ascii', 'ignore')), repr(u.encode('ascii', 'xmlcharrefreplace'))
out = StringIO()
csv.writer(out).writerow([u.encode('utf-8'), 1])
print repr(out.getvalue()), repr(csv.reader(StringIO(out.getvalue())).next()[0].decode('utf-8'))
for bad in (lambda: u.encode('ascii'), lambda: '\xff'.decode('utf-8'), lambda: str(u)):
    try:
        print bad()
    except UnicodeError, e:
        print type(e).__name__, e
import unicodedata
print repr(unicodedata.normalize('NFD', u'\xe9')), unicodedata.name(u'\xe9'), unicodedata.category(u'a'), repr(''.join(c for c in unicodedata.normalize('NFD', u'\xe9\xfc') if unicodedata.category(c) != 'Mn'))
