errors = []
for v in ['1', 'x', None, '3']:
    try:
        errors.append(int(v))
    except ValueError, e:
        errors.append('V')
    except TypeError, e:
        errors.append('T')
    else:
        errors.append('ok')
print errors
def gen():
    try:
        yield 1
        yield 2
    finally:
        print 'closed'
g = gen(); g.next(); g.close()
