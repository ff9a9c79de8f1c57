import ConfigParser
from StringIO import StringIO
source = '''[server]
host = example
port: 8080
debug = yes
path = %(host)s/x
; comment
# another
[Other Section]
multi = a
  b
Mixed = Case
'''
c = ConfigParser.ConfigParser()
c.readfp(StringIO(source))
print c.sections(), c.options('server'), c.get('server', 'host'), c.getint('server', 'port'), c.getboolean('server', 'debug')
print c.get('server', 'path'), c.get('server', 'path', 1), repr(c.get('Other Section', 'multi')), c.get('Other Section', 'mixed')
print c.has_section('server'), c.has_option('server', 'nope'), c.items('Other Section')
for call in (lambda: c.get('none', 'x'), lambda: c.get('server', 'none'), lambda: c.add_section('server'), lambda: c.getint('server', 'host')):
    try:
        call()
    except (ConfigParser.Error, ValueError), e:
        print type(e).__name__, e
r = ConfigParser.RawConfigParser({'d': 'default'})
r.add_section('s')
r.set('s', 'k', 'v%')
out = StringIO()
r.write(out)
print repr(out.getvalue()), r.get('s', 'd'), r.defaults(), r.remove_option('s', 'k'), r.remove_section('s'), r.sections()
print ConfigParser.SafeConfigParser().sections()
