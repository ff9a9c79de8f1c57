import sys, imp, types
m = __import__('os.path', fromlist=['join'])
print m.__name__ in ('posixpath', 'os.path'), m.join('a', 'b'), __import__('json').dumps([1])
mod = imp.new_module('made_here')
exec 'y = 5\ndef f(): return y * 2' in mod.__dict__
print mod.__name__, mod.y, mod.f()
for name in ('no_such_module', 'os.no_such', 'json.nothing'):
    try:
        __import__(name)
    except ImportError, e:
        print 'ImportError', e
try:
    from json import nothing_here
except ImportError, e:
    print 'ImportError', e
try:
    import simplejson_not_there as j
except ImportError:
    import json as j
print j.dumps({}), hasattr(types, 'ModuleType')
print getattr(__import__('math'), 'sqrt')(9), [getattr(m, '__name__') for m in (sys, imp)]
