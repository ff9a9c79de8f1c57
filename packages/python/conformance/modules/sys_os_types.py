import sys, os, types, __builtin__, random, string, uuid
print sys.version_info[:2], sys.maxint, sys.version[:3], os.path.join('a', 'b'), os.path.basename('/x/y.txt'), os.path.splitext('a.b.c'), os.path.dirname('/x/y'), os.sep, os.linesep == '\n'
print isinstance('a', types.StringTypes), type('a') == types.StringType, type(u'') == types.UnicodeType, type([]) == types.ListType, type({}) is types.DictType, type(None) == types.NoneType, type(1) == types.IntType, type(1L) == types.LongType, type(lambda: 0) == types.FunctionType, isinstance(1.0, types.FloatType)
print __builtin__.len([1]), __builtin__.str is str, hasattr(__builtin__, 'unicode'), len(str(uuid.uuid4())), 0 <= random.random() < 1, random.choice([5]), random.randint(3, 3), sorted(random.sample([1, 2], 2))
import sys as s2
print s2 is sys, 'os' in sys.modules, sys.getdefaultencoding(), sys.byteorder in ('big', 'little')
