import StringIO, csv, cStringIO
s = StringIO.StringIO('a,b\n1,"x,y"\n')
for row in csv.reader(s): print row
out = StringIO.StringIO()
w = csv.writer(out)
w.writerow(['a', 1, 2.5, None, 'q"x', 'c,d']); w.writerows([[1], [2]])
print repr(out.getvalue())
d = csv.DictReader(StringIO.StringIO('h1,h2\n1,2\n'))
for r in d: print sorted(r.items())
o = StringIO.StringIO(); dw = csv.DictWriter(o, ['x', 'y']); dw.writeheader(); dw.writerow({'x': 1, 'y': 'z'}); print repr(o.getvalue())
f = StringIO.StringIO(); f.write('abc'); f.write(u'd'); f.seek(0); print f.read(2), f.read(), f.tell(), f.getvalue()
print [l for l in cStringIO.StringIO('a\nb')], StringIO.StringIO('x\ny').readlines(), StringIO.StringIO('l1\nl2').readline()
