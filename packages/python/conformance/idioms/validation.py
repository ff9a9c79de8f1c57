def validate(data, rules):
    errors = {}
    for field, (kind, required) in sorted(rules.items()):
        value = data.get(field)
        if value in (None, ''):
            if required: errors.setdefault(field, []).append('required')
        elif not isinstance(value, kind):
            errors.setdefault(field, []).append('expected %s, got %s' % (getattr(kind, '__name__', 'text'), type(value).__name__))
    return errors
rules = {'name': (basestring, True), 'age': (int, True), 'rate': (float, False)}
for d in ({'name': 'x', 'age': 5}, {}, {'name': 5, 'age': '5'}, {'name': u'', 'age': 0, 'rate': 1}, {'name': u'ok', 'age': True, 'rate': 1.5}):
    print sorted(validate(d, rules).items())
def to_number(s, default=None):
    for f in (int, float):
        try: return f(s)
        except (ValueError, TypeError): pass
    return default
print [to_number(s) for s in ('1', '1.5', 'x', '', None, ' 7 ', '1e3', u'2')], to_number('z', -1), [type(to_number(s)).__name__ for s in ('1', '1.0')]
def clamp(v, lo, hi): return max(lo, min(hi, v))
print [clamp(v, 0, 10) for v in (-5, 0, 5, 10, 15, 2.5)], clamp(None, 0, 1), 0 <= 5 <= 10, not 0 <= 11 <= 10
def parse_bool(v): return str(v).strip().lower() in ('1', 'true', 'yes', 'on')
print [parse_bool(v) for v in (True, 1, 'Yes', 'off', 0, None, ' ON ', 1.0, u'true')]
def ip(s): return len(s.split('.')) == 4 and all(p.isdigit() and 0 <= int(p) <= 255 for p in s.split('.'))
print ip('10.0.0.1'), ip('10.0.0'), ip('10.0.0.256'), ip('a.b.c.d')
