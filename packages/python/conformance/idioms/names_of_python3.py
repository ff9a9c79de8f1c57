import datetime, os, functools, math, subprocess, time, collections, sys
for e in ["'abc'.removeprefix('a')", "'a'.isascii()", "u'a'.casefold()", "(5).to_bytes(2)", "True.to_bytes(2)", "5L.bit_count()", "[1].copy()", "[1].clear()", "(5).is_integer()", "{1:2}.copy()", "set([1]).copy()", "datetime.timezone", "datetime.datetime.fromisoformat", "datetime.datetime.now().timestamp", "datetime.date.fromisoformat", "os.fspath", "functools.lru_cache", "math.isclose", "math.prod", "subprocess.run", "collections.abc", "time.monotonic", "time.perf_counter", "int.from_bytes", "hasattr([], 'copy')", "getattr([], 'clear', 5)", "(1.5).is_integer()", "{} | {}", "{1} | {2}", "5 | 2", "True | False", "super().x", "bytes is str", "unicode is str", "5 / 2", "5.0 / 2", "isinstance(True, int)", "type(5L)", "__import__('textwrap').indent", "__import__('copy').replace", "__import__('copy').copy([1])", "__import__('math').gcd", "__import__('itertools').accumulate", "__import__('operator').matmul", "__import__('inspect').signature", "__import__('Queue').SimpleQueue", "hasattr(sys, 'setdefaultencoding')"]:
    try: print e, repr(eval(e))
    except Exception, x: print e, type(x).__name__
d = {1: 2}
try: d |= {3: 4}
except TypeError, e: print e
a = 5; a |= 2; print a
s = set([1]); t = s; s |= set([2]); print s is t, sorted(t)
class C(object):
    n = [4]
    def f(self):
        self.n[0] |= 3
        try: return super().f()
        except TypeError, e: return e
c = C(); print c.f(), c.n
