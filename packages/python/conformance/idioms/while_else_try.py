n = 3
while True:
    try:
        n -= 1
        if n == 1: continue
        if n < 0: break
        print n, 10 / n
    except ZeroDivisionError:
        print 'zero'
    finally:
        print 'end', n
