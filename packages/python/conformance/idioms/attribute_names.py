# -*- coding: utf-8 -*-
# Names of attributes: unicode in ASCII is as good as str.
class Plain(object):
    kept = 'class'
class Old:
    pass
name = u'text'
for x in (Plain(), Old()):
    setattr(x, name, 1)
    setattr(x, 'other', 2)
    print getattr(x, u'text'), getattr(x, name), hasattr(x, name), x.text, sorted(vars(x).items()), getattr(x, u'none', 'default')
    delattr(x, name)
    print hasattr(x, name), getattr(x, u'kept', None), x.__dict__
print getattr('a', u'upper')(), getattr({'a': 1}, u'keys')(), getattr(3, u'real'), hasattr([], u'append')
outside = u'gr\xf6\xdfe'
def attempt(what, function):
    try:
        print what, repr(function())
    except Exception, e:
        print what, type(e).__name__
for x in (Plain(), {}, 'a', 1, None):
    attempt('get', lambda: getattr(x, outside))
    attempt('get default', lambda: getattr(x, outside, 'default'))
    attempt('has', lambda: hasattr(x, outside))
    attempt('set', lambda: setattr(x, outside, 1))
    attempt('delete', lambda: delattr(x, outside))
attempt('get', lambda: getattr(Plain(), 5))
attempt('get default', lambda: getattr(Plain(), None, 'default'))
attempt('set', lambda: setattr(Plain(), 5, 1))
attempt('missing', lambda: delattr(Plain(), 'nothing'))
attempt('builtin', lambda: setattr({}, 'a', 1))
