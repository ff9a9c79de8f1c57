from java.io import StringReader, BufferedReader, InputStreamReader, StringWriter, PrintWriter, ByteArrayInputStream, BufferedWriter, OutputStreamWriter, ByteArrayOutputStream
from java.lang import String
r = BufferedReader(StringReader('one\ntwo\r\nthree'))
line = r.readLine()
while line is not None:
    print repr(line),
    line = r.readLine()
print
s = StringReader('ab')
print s.read(), s.ready(), s.read(), s.read()
i = BufferedReader(InputStreamReader(ByteArrayInputStream(String(u'h\xe9\nx').getBytes('UTF-8')), 'UTF-8'))
print repr(i.readLine()), i.read(), i.readLine(), i.close()
w = StringWriter()
p = PrintWriter(w)
p.println('line')
p.write('5')
p.println(1.5)
p.println()
p.printf('%d-%s', [7, 'x'])
p.flush()
print repr(w.toString()), w.getBuffer().length(), str(w) == w.toString(), repr(w.append('q').toString()[-1])
o = ByteArrayOutputStream()
b = BufferedWriter(OutputStreamWriter(o, 'UTF-8'))
b.write(u'\xe4')
b.newLine()
b.close()
print list(o.toByteArray())
