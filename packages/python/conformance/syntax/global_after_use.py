value = 1
def f():
    print 'before'
    global value
    value = 2
f()
print value
