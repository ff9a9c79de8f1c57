import json
print json.dumps([0, -1, 2147483648, 10**20, 5L, True])
print json.dumps([1.0, 0.1, 1e16, 1e15, 1.5e300, -0.0, 1e-7, 123456789.123, 100.0, 3.14159265358979])
print json.dumps([float('nan'), float('inf'), -float('inf')])
try:
    json.dumps(float('nan'), allow_nan=False)
except ValueError, e:
    print 'ValueError', e
print json.dumps(1/3.0), json.dumps(2.5e-10), json.dumps(1e22), json.dumps(12345678.9)
print json.loads('[1, 1.0, -5, 1e5, 1E-2, 12345678901234567890, 0.1, -0]')
print [type(x).__name__ for x in json.loads('[1, 1.0, 12345678901, true, null, "a"]')]
print json.loads('[NaN, Infinity, -Infinity]')
print json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: 'i' + s)
from decimal import Decimal
print json.loads('{"a": 1.10}', parse_float=Decimal)['a'], json.loads('NaN', parse_constant=lambda c: 'const ' + c)
