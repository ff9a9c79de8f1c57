from javax.crypto import Mac
from javax.crypto.spec import SecretKeySpec
from java.lang import String
from java.util import Base64
m = Mac.getInstance('HmacSHA256')
m.init(SecretKeySpec(String('key').getBytes(), 'HmacSHA256'))
print Base64.getEncoder().encodeToString(m.doFinal(String('message').getBytes())), m.getAlgorithm(), m.getMacLength()
m = Mac.getInstance('HmacMD5')
m.init(SecretKeySpec(String('k').getBytes(), 'HmacMD5'))
m.update(String('a').getBytes())
print ''.join('%02x' % (x & 255) for x in m.doFinal()), SecretKeySpec(String('k').getBytes(), 'X').getAlgorithm()
