import random
random.seed(3)
print 0 <= random.random() < 1, random.randint(5, 5), random.choice([9]), random.randrange(3, 4)
print random.betavariate(2, 3), random.lognormvariate(0, 0.5), random.vonmisesvariate(0, 4), random.gammavariate(2, 1), random.paretovariate(3), random.weibullvariate(1, 2)
for bad in (lambda: random.choice([]), lambda: random.randint(2, 1), lambda: random.randrange(0), lambda: random.randrange(1.5), lambda: random.sample([1], 2), lambda: random.randrange(1, 5, 0)):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__, e
x = [1, 2, 3]
print random.shuffle(x), sorted(x), len(random.sample(xrange(1000), 10)), random.sample([], 0)
print isinstance(random.SystemRandom().random(), float), len(set(random.sample(range(100), 100)))
state = random.Random(5)
print [state.randrange(100) for i in range(5)], state.shuffle(x) is None
