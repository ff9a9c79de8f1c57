from java.io import ByteArrayInputStream, ByteArrayOutputStream, DataOutputStream, DataInputStream, BufferedInputStream, IOException
from java.lang import String
out = ByteArrayOutputStream()
out.write(65)
out.write(String('bcd').getBytes())
out.write(String('xyz').getBytes(), 1, 2)
print out, out.size(), out.toString(), list(out.toByteArray()), out.toString('UTF-8')
i = ByteArrayInputStream(out.toByteArray())
print i.read(), i.available(), i.skip(1), i.read(), i.markSupported()
from jarray import zeros
b = zeros(10, 'b')
print i.read(b), list(b)[:4], i.read(), i.read(b), i.reset(), i.read()
d = DataOutputStream(ByteArrayOutputStream())
o = ByteArrayOutputStream()
d = DataOutputStream(o)
d.writeInt(258)
d.writeShort(-2)
d.writeLong(5)
d.writeDouble(1.5)
d.writeBoolean(True)
d.writeUTF(u'h\xe9')
d.writeByte(200)
d.writeBytes('ab')
d.writeFloat(0.5)
d.flush()
print d.size(), list(o.toByteArray())
r = DataInputStream(ByteArrayInputStream(o.toByteArray()))
print r.readInt(), r.readShort(), r.readLong(), r.readDouble(), r.readBoolean(), repr(r.readUTF()), r.readUnsignedByte(), chr(r.readByte()), r.readByte(), r.readFloat(), r.available()
try:
    r.readInt()
except IOException, e:
    print e.getClass().getName(), e.message
o.reset()
print o.size(), o.close()
