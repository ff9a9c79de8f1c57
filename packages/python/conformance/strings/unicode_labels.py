# Unicode labels: lengths, case, comparison, encode and decode.
label = u'Temperatur °C - Öfen'
print label, len(label), label.upper(), label.lower(), repr(label)
raw = label.encode('utf-8')
print type(raw), len(raw), repr(raw), raw.decode('utf-8') == label
print repr(u'é'.encode('latin-1')), repr(u'é'.encode('utf-16-be')), repr(u'\u20ac'.encode('cp1252')), repr('\xe9'.decode('latin-1'))
for enc, how in (('ascii', 'strict'), ('ascii', 'ignore'), ('ascii', 'replace'), ('ascii', 'xmlcharrefreplace'), ('ascii', 'backslashreplace'), ('latin-1', 'strict')):
    try:
        print enc, how, u'a\u20acb'.encode(enc, how)
    except UnicodeEncodeError, e:
        print enc, how, e
for data, how in (('a\xffb', 'strict'), ('a\xffb', 'ignore'), ('a\xffb', 'replace')):
    try:
        print repr(data.decode('utf-8', how))
    except UnicodeDecodeError, e:
        print e
print u'abc' == 'abc', hash(u'abc') == hash('abc'), {u'k': 1}['k'], u'a' + 'b', type('a' + u'b'), type('%s' % u'x'), type('x'.join([u'a', u'b']))
print u'straße'.upper(), u'\xdf'.upper() == u'\xdf', u'ÄÖ'.lower(), u'é'.isalpha(), u'É'.isupper(), u'º'.isdigit(), u'\xb2'.isdigit(), u'½'.isnumeric(), u'5'.isdecimal()
print u'\u20ac' + u'5', ord(u'\u20ac'), unichr(176) + 'C', repr(unichr(0x20ac)), chr(65), ord('A'), repr(chr(200))
try:
    print str(u'\xe9')
except UnicodeEncodeError, e:
    print e
try:
    unicode('\xff')
except UnicodeDecodeError, e:
    print e
try:
    chr(300)
except ValueError, e:
    print e
print unicode('abc'), unicode(5), unicode(None), unicode([u'\xe9']), unicode('\xc3\xa9', 'utf-8'), unicode(1.5), repr(unicode())
print sorted([u'b', 'a', u'\xe4', 'z', u'Z']), u'a' < u'b', u'\xe4' > u'z', max(u'xyz'), u'x' * 3, u'abc'[1], u'abc'[::-1], u'b' in 'abc'
print u'%s: %d %5.1f' % (u'Füllstand', 5, 2.25), u'{} {:>4}'.format(u'ü', 7), u'|'.join([u'ä', 'b', unicode(3)])
import unicodedata
print unicodedata.normalize('NFKD', u'Müßig é').encode('ascii', 'ignore'), unicodedata.name(u'\xb0'), unicodedata.category(u'A')
