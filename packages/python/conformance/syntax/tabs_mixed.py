if 1:
	print 'tab'
        print 'eight spaces is the same'
	if 1:
	    print 'tab and four'
            print 'twelve spaces'
	print 'back'
def f():
    x = 1
    if x:
	return 'tab after four'
print f()
class C:
	def a(self):
		return 1
        def b(self):
                return 2
print C().a(), C().b()
for i in range(2):
  print i,
  if i:
     print 'odd indents'
     for j in range(1):
           print 'deep'
if 1:
   # comment at three
 # comment at one
   print 'comments do not count'
	# tab comment

   print 'blank lines neither'
try:
    pass
finally:

    print 'end'
