class Tank(object):
    def __init__(self, level):
        self.level = level

    def fill(self, amount):
        self.level = self.level + amount
        return self.level

    def isHigh(self):
        return self.level > 80


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def clamp(value, low=0, high=100):
    return max(low, min(high, value))


def run():
    total = fib(17)
    tank = Tank(0)
    for i in range(6000):
        level = tank.fill(clamp(i % 13 - 5))
        if tank.isHigh():
            tank.level = level % 80
            total += 1
    return total + tank.level
