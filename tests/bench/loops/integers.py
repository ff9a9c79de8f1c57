def run():
    total = 0
    for i in range(60000):
        total = (total + i * 7) % 1000003
        if total > 500000:
            total -= i / 3
    n = 0
    while n < 30000:
        total += n & 15
        n += 1
    return total
