import StringIO, cStringIO
s = StringIO.StringIO()
print >> s, 'a', 1
s.write('b\n')
s.writelines(['c\n', 'd'])
print repr(s.getvalue()), s.tell(), s.len
s.seek(2)
print repr(s.read(3)), repr(s.readline()), repr(s.read()), repr(s.read())
s.seek(0)
print s.readlines(), s.tell()
s.seek(-1, 2)
print repr(s.read()), repr(s.getvalue()[:1])
s.truncate(3)
print repr(s.getvalue())
s.close()
try:
    s.read()
except ValueError, e:
    print 'ValueError', e
t = StringIO.StringIO('x\ny\n')
print [line for line in t], t.next if False else repr(t.read())
c = cStringIO.StringIO('l1\nl2\n')
print repr(c.readline()), c.read(), c.tell()
c.reset()
print [x.strip() for x in c]
u = StringIO.StringIO(u'\xe9')
print repr(u.getvalue()), repr(u.read(1))
w = StringIO.StringIO('abcdef')
w.seek(2)
w.write('XY')
print w.getvalue(), w.isatty(), w.closed
