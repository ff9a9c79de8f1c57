for v in ('s', u'u', 1, 2L, 2 ** 40, 1.5, True, None, [], (), {}, set()):
    print isinstance(v, str), isinstance(v, unicode), isinstance(v, basestring), isinstance(v, (int, long)), isinstance(v, int), isinstance(v, float), isinstance(v, (list, tuple)), isinstance(v, dict), type(v).__name__
def kind(v):
    if type(v) == type(''): return 'str'
    if type(v) == type(u''): return 'unicode'
    if type(v) in (int, long): return 'int'
    if type(v) is float: return 'float'
    return str(type(v))
print map(kind, ['a', u'a', 1, 2L, 1.5, None])
