print 1 if [] else 2
print 'a' and 0 or 'b', not '', 1 < 2 < 3, 1 < 3 < 2, 3 > 2 == 2
x = 5
print 0 < x <= 5, 0 < x + 1 < 6, 'a' in 'abc', 2 not in [1], x is not None
print (1, 2) == (1, 2), [1] != [2]
