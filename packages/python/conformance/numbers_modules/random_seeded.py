import random
random.seed(42)
print [random.random() for i in range(4)]
print [random.randint(1, 100) for i in range(8)], [random.randrange(0, 50, 5) for i in range(5)]
print [random.choice('abcdef') for i in range(6)], random.sample(range(20), 5)
items = range(10)
random.shuffle(items)
print items, random.uniform(1, 10)
random.seed(7)
print random.getrandbits(8), random.getrandbits(32), random.getrandbits(40)
print random.gauss(0, 1), random.normalvariate(10, 2), random.expovariate(1.5), random.triangular(0, 10, 3)
random.seed(7L)
print random.random()
random.seed('text')
print random.random(), random.randrange(1000)
random.seed(10 ** 15)
print random.random()
r = random.Random(1)
print r.random(), r.randint(0, 9), r.choice([1, 2, 3]), r.sample('abcdefgh', 3)
