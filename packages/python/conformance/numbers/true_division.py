from __future__ import division
print 7 / 2, 7 // 2, 6 / 3
x = 7
x /= 2
print x
