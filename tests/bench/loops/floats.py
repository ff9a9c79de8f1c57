def run():
    x = 0.5
    total = 0.0
    steps = 0
    while steps < 40000:
        x = 3.7 * x * (1.0 - x)
        if x < 0.5:
            total += x / 2
        else:
            total -= x * x
        steps += 1
    return int(total * 1000)
