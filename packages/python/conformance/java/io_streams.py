from java.io import ByteArrayInputStream, ByteArrayOutputStream, BufferedReader, InputStreamReader, StringReader, StringWriter
from java.lang import String
b = ByteArrayOutputStream()
b.write('hello'); b.write(33)
print b.size(), b.toString(), b.toByteArray().tostring(), len(b.toByteArray())
i = ByteArrayInputStream('line1\nline2')
print i.read(), i.available()
r = BufferedReader(InputStreamReader(ByteArrayInputStream('a\nb\n')))
line = r.readLine()
while line is not None:
    print repr(line)
    line = r.readLine()
w = StringWriter(); w.write('x'); print w.toString(), w
print String(b.toByteArray(), 'UTF-8'), String('abc').getBytes('UTF-8'), list(String(u'\xe9').getBytes('UTF-8'))
