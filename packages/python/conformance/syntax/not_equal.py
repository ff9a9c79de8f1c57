print 1 <> 2, 'a' <> 'a', None <> 0
if 3 <> 4: print 'yes'
