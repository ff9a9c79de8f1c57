import json
from datetime import datetime, date
from decimal import Decimal
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (datetime, date)): return o.isoformat()
        if isinstance(o, Decimal): return float(o)
        if isinstance(o, set): return sorted(o)
        return json.JSONEncoder.default(self, o)
print json.dumps({'at': datetime(2024, 1, 2, 3), 'n': Decimal('1.5'), 's': set([2, 1])}, cls=Encoder, sort_keys=True)
try:
    json.dumps(object, cls=Encoder)
except TypeError, e:
    print 'TypeError', e
print Encoder().encode([date(2024, 1, 1)]), json.JSONEncoder(sort_keys=True, indent=1).encode({'a': 1}), list(json.JSONEncoder().iterencode([1, 'a']))
print json.JSONDecoder().decode('[1]'), json.JSONDecoder().raw_decode('{"a": 1} rest'), json.JSONDecoder(object_hook=lambda d: len(d)).decode('{"a": 1}')
class P(object):
    def __init__(self, x): self.x = x
print json.dumps([P(1), P(2)], default=lambda o: o.__dict__), json.dumps(P(P(3)), default=vars)
class D(dict): pass
class L(list): pass
class S(str): pass
class I(int): pass
print json.dumps([D(a=1), L([1]), S('s'), I(5)])
