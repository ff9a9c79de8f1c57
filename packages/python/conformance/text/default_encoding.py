# The default encoding of a gateway is UTF-8.
import sys
b = u'é'.encode('utf-8')
print repr(str(u'é')), repr(unicode(b)), repr(u'x' + b), repr(b + u'x'), repr(u'%s' % b), repr('%s' % u'é'), repr(b + '%s' % u'é'), repr((b + '%s') % u'é'), repr(u','.join([b, 'a'])), repr(','.join([b, u'a']))
print repr(u'a%sb%s' % (b, u'é')), repr(b.decode('utf-8')), repr(b.encode('utf-8')), b in u'aé', repr(u'aé'.replace(b, 'x')), repr(u'{0}'.format(b)), repr('{0}'.format(u'é'))
print sys.getdefaultencoding(), repr(u'é'.encode()), repr('\xc3\xa9'.decode())
for f in (lambda: unicode('\xff'), lambda: u'' + '\x80', lambda: '\xff'.decode('utf-8'), lambda: '\xff'.encode('utf-8'), lambda: u'%s' % '\xff', lambda: u','.join(['\xff']), lambda: u'é'.encode('ascii'), lambda: '\xc3\xa9'.decode('ascii'), lambda: int(u'é'), lambda: float(u'é'), lambda: u'abc'.startswith('\xff'), lambda: '{0}'.format('\xff') + u'a'):
    try: print repr(f())
    except Exception, e: print type(e).__name__, e
