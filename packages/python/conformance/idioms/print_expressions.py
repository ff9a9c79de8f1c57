x = [1, 2]
print x[0], x[1] if x else None, not x, x and 1
print "%d items" % len(x), "a" "b" % ()
print (1, 2), (3)
print(x)[0]
print ("%s" % 1), 2
print {'a': 1}['a'], lambda_ if False else 'l'
print `x`, -x[0], ~x[0], +x[1]
print ''
print '', 'a', '', 'b'
