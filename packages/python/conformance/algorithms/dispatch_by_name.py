# getattr dispatch, command tables, functions from modules by name.
import math, string, operator
class Commands(object):
    """Commands of a console."""
    def do_add(self, a, b):
        """add two numbers"""
        return float(a) + float(b)
    def do_echo(self, *words):
        """repeat words"""
        return ' '.join(words)
    def do_help(self):
        return sorted('%s: %s' % (n[3:], getattr(self, n).__doc__) for n in dir(self) if n.startswith('do_'))
    def default(self, *args):
        return 'unknown %r' % (args,)
    def run(self, line):
        parts = line.split()
        if not parts:
            return None
        name, args = parts[0], parts[1:]
        method = getattr(self, 'do_' + name, None)
        if method is None:
            return self.default(name, *args)
        try:
            return method(*args)
        except TypeError, e:
            return 'usage: %s' % e
        except ValueError, e:
            return 'value: %s' % e
c = Commands()
for line in ('add 1 2.5', 'add 1', 'add 1 x', 'echo a  b', 'echo', 'help', 'quit now', '', 'add 1 2 3'):
    print repr(line), '->', c.run(line)
for name, args in (('sqrt', (16,)), ('floor', (2.7,)), ('pow', (2, 3)), ('nope', ())):
    f = getattr(math, name, None)
    print name, f(*args) if f else 'missing'
print [getattr('Text', m)() for m in ('upper', 'lower', 'swapcase', 'isalpha')], getattr(string, 'upper')('x'), getattr([3, 1], 'index')(1)
print operator.methodcaller('replace', 'a', 'b')('aa'), operator.attrgetter('real')(5), map(operator.itemgetter('n'), [{'n': 1}]), operator.attrgetter('real', 'imag')(2 + 3j)
def on_int(v):
    return 'int %d' % v
def on_str(v):
    return 'str ' + v
def on_list(v):
    return 'list of %d' % len(v)
HANDLERS = {int: on_int, str: on_str, list: on_list, float: lambda v: 'float %.1f' % v, type(None): lambda v: 'nothing', bool: lambda v: 'bool %s' % v, unicode: lambda v: 'unicode ' + v, dict: len}
for v in (5, 'x', [1, 2], 2.55, None, True, u'y', {}, (1,), 5L):
    print HANDLERS.get(type(v), lambda v: 'no handler for ' + type(v).__name__)(v)
module = __import__('math')
print module.__name__, getattr(__import__('os.path'), 'path').__name__ in ('posixpath', 'ntpath', 'javapath'), hasattr(module, 'sqrt'), callable(getattr(module, 'pi'))
actions = [(lambda: 'a'), (lambda x: x * 2, 4), (max, 3, 9), (''.join, ['x', 'y'])]
for a in actions:
    print a() if callable(a) else a[0](*a[1:])
call = lambda path, *args: reduce(getattr, path.split('.'), c)(*args)
print call('do_echo', 'p', 'q'), call('do_add.__name__.upper'), call('__class__.__name__.lower')
print globals()['on_int'](3), [globals()['on_' + n].__name__ for n in ('int', 'str')], 'on_list' in globals(), eval('on_int')(4), locals() is globals()
try:
    call('do_nothing')
except AttributeError, e:
    print e
try:
    getattr(c, 5)
except TypeError, e:
    print e
