def run():
    counts = {}
    names = ['Area%d' % (i % 97) for i in range(97)]
    for i in range(12000):
        name = names[(i * 31) % 97]
        if counts.has_key(name):
            counts[name] += i % 5
        else:
            counts[name] = 1
    order = counts.keys()
    order.sort()
    total = 0
    for name in order:
        total += counts[name]
    squares = [x * x for x in range(8000) if x % 3 == 0]
    pairs = zip(order, range(len(order)))
    found = dict([(a, b) for a, b in pairs])
    for name, at in found.items():
        total += at
    best = sorted(squares, key=lambda x: -x)[:10]
    return total + sum(best)
