u = u'a\xe9\u20ac'
for codec in ('utf-8', 'utf8', 'UTF-8', 'utf_8', 'utf-16-be', 'utf-16-le', 'latin-1', 'iso-8859-1', 'iso8859-15', 'cp1252', 'ascii', 'us-ascii', 'cp437', 'utf-7', 'unicode_escape'):
    for errors in ('strict', 'ignore', 'replace'):
        try: print codec, errors, repr(u.encode(codec, errors))
        except UnicodeError, e: print codec, errors, type(e).__name__, e
for codec, data in (('utf-8', 'a\xc3\xa9\xe2\x82\xac'), ('latin-1', 'a\xe9\xff'), ('cp1252', 'a\x80\xe9'), ('ascii', 'abc'), ('utf-16-be', '\x00a\x20\xac'), ('utf-8', 'a\xe9b'), ('ascii', 'a\xe9b'), ('utf-7', 'a+AOk-'), ('unicode_escape', '\\u20ac\\n')):
    for errors in ('strict', 'ignore', 'replace'):
        try: print codec, errors, repr(data.decode(codec, errors))
        except (UnicodeError, AssertionError), e: print codec, errors, type(e).__name__
        except Exception, e: print codec, errors, 'other'
print repr('abc'.encode('hex')), repr('abc'.encode('base64')), repr('a\n'.encode('string_escape')), repr('abc'.encode('utf-8')), repr(u'abc'.encode()), repr('abc'.decode()), repr(unicode('abc', 'utf-8')), repr(unicode('\xc3\xa9', encoding='utf-8')), repr(u'\xe9'.encode('utf-8').decode('latin-1')), repr(u'\xe9'.encode('utf-8').decode('utf-8')) == repr(u'\xe9')
print repr(u'\xe9'.encode('ascii', 'xmlcharrefreplace')), repr(u'\u20ac'.encode('latin-1', 'backslashreplace')), repr(u'<\xe9>'.encode('ascii', 'ignore')), len(u.encode('utf-8')), [ord(c) for c in u.encode('utf-8')], ''.join([chr(ord(c)) for c in 'a\xe9']) == 'a\xe9'
import codecs
print codecs.encode(u'\xe9', 'utf-8') == '\xc3\xa9', repr(codecs.decode('\xc3\xa9', 'utf-8')), repr(codecs.BOM_UTF8), codecs.lookup('utf8').name, codecs.getencoder('latin-1')(u'\xe9')[1], repr(codecs.getdecoder('utf-8')('\xc3\xa9')[0])
