from java.util import Random
r = Random(42)
print [r.nextInt() for i in range(3)], [r.nextInt(100) for i in range(5)], r.nextLong(), r.nextDouble(), r.nextBoolean(), r.nextFloat(), r.nextGaussian(), r.nextGaussian()
r.setSeed(7)
print r.nextInt(10), r.nextInt(16), r.nextDouble()
from jarray import zeros
b = zeros(6, 'b')
Random(1).nextBytes(b)
print list(b), Random(0).nextInt(1), Random(123456789012).nextInt(1000), 0 <= Random().nextInt(5) < 5
import java.lang
try:
    r.nextInt(0)
except java.lang.IllegalArgumentException, e:
    print e.message
print Random(5).nextInt(5, 10), type(Random(1).nextInt()), type(Random(1).nextLong())
