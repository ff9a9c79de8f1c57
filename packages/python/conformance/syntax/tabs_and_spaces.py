def f(x):
	if x:
	    y = 1
        else:
	    y = 2
	return y
print f(0), f(1)
for i in (1, 2):
        if i == 1:
	        print 'one'
	else:
	        print 'two'
