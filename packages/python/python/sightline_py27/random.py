"""`random` as Jython has it: Java's generator below, Python 2.7's choices on top, so a seed gives the same numbers."""

import random as _random
import time as _time
from math import ceil as _ceil, log as _log

from sightline_dialect.values.hashing import string_hash as _java_hash

SystemRandom = _random.SystemRandom
_MASK = (1 << 48) - 1


class Random(_random.Random):
    VERSION = 3

    def __new__(cls, *args):
        return _random.Random.__new__(cls)

    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            a = _time.time_ns() + id(self)
        elif isinstance(a, str):
            a = _java_hash(a)
        elif not isinstance(a, int):
            a = hash(a)
        elif not -(2**31) <= a < 2**31:
            a %= 2**63 - 1
        self._state = (a ^ 0x5DEECE66D) & _MASK
        self.gauss_next = None

    def _bits(self, count):
        self._state = (self._state * 0x5DEECE66D + 0xB) & _MASK
        return self._state >> (48 - count)

    def random(self):
        return (self._bits(27) * 67108864.0 + self._bits(26)) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k):
        if k <= 0:
            raise ValueError("number of bits must be greater than zero")
        count, made = (k + 7) // 8, bytearray()
        while len(made) < count:
            made += self._bits(32).to_bytes(4, "little")[: count - len(made)]
        return int.from_bytes(made, "big") & ((1 << k) - 1)

    def getstate(self):
        return self.VERSION, self._state, self.gauss_next

    def setstate(self, state):
        _, self._state, self.gauss_next = state

    def jumpahead(self, n):
        for _ in range(n if n < 1000 else 1000):
            self._bits(32)

    def randrange(self, start, stop=None, step=1):
        first, last = start, stop
        for at, value in ((1, first), (2, last), (3, step)):
            if value is not None and int(value) != value:
                raise ValueError("non-integer arg 1 for randrange()" if at == 1 else "non-integer stop for randrange()" if at == 2 else "non-integer step for randrange()")
        if last is None:
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return int(self.random() * int(first))
        first, last, step = int(first), int(last), int(step)
        if step == 1:
            if last <= first:
                raise ValueError("empty range for randrange() (%d,%d, %d)" % (first, last, last - first))
            return first + self._below(last - first)
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = (last - first + step + (-1 if step > 0 else 1)) // step
        if count <= 0:
            raise ValueError("empty range for randrange()")
        return first + step * self._below(count)

    def _below(self, n):
        if n < 1 << 53:
            return int(self.random() * n)
        k = int(1.00001 + _log(n - 1, 2.0))
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        at = int(self.random() * len(seq))
        if at >= len(seq):
            raise IndexError("index out of range: %d" % at)
        return seq[at]

    def shuffle(self, x, random=None):
        random = random or self.random
        for i in range(len(x) - 1, 0, -1):
            j = int(random() * (i + 1))
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k):
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("sample larger than population")
        if n <= 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0) or not hasattr(population, "__getitem__") or hasattr(population, "keys"):
            return self._from_pool(list(population), k)
        chosen = {}
        while len(chosen) < k:
            chosen[int(self.random() * n)] = None
        return [population[j] for j in chosen]

    def _from_pool(self, pool, k):
        made, n = [], len(pool)
        for i in range(k):
            j = int(self.random() * (n - i))
            made.append(pool[j])
            pool[j] = pool[n - i - 1]
        return made


WichmannHill = Random
_shared = Random()
for _name in (
    "seed random uniform randint choice randrange sample shuffle normalvariate lognormvariate expovariate vonmisesvariate gammavariate triangular "
    "gauss betavariate paretovariate weibullvariate getstate setstate jumpahead getrandbits"
).split():
    globals()[_name] = getattr(_shared, _name)
