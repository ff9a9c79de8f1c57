# first
def f():
# odd comment
    x = 1
        # another
    # and more

    return x  # trailing
print f() # end
if 1:

    # c

    print 'a'
# c
    print 'b'
x = [1, # one
     2, # two
     ]
print x
