import types
def f(): yield 1
class Old: pass
class New(object):
    def m(self): pass
print isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(New().m, types.MethodType), isinstance(types, types.ModuleType)
print isinstance(Old, types.ClassType), isinstance(Old(), types.InstanceType), isinstance(New, types.TypeType), isinstance(None, types.NoneType), isinstance(1, types.IntType), isinstance(1L, types.LongType), isinstance(1.0, types.FloatType), isinstance(True, types.BooleanType)
print isinstance('', types.StringType), isinstance(u'', types.UnicodeType), isinstance(u'', types.StringTypes), isinstance((), types.TupleType), isinstance([], types.ListType), isinstance({}, types.DictType), isinstance(1j, types.ComplexType), types.DictionaryType is dict
print type([]) in (types.ListType, types.TupleType), type(lambda: 0) is types.LambdaType, isinstance(slice(1), types.SliceType), isinstance(xrange(1), types.XRangeType), types.ObjectType is object
print types.StringTypes, types.NoneType, types.ListType, types.FunctionType, types.ModuleType, types.MethodType, types.GeneratorType
m = types.ModuleType('made')
m.x = 5
print m.__name__, m.x, type(m)
def g(self): return self.v
n = New()
n.v = 3
n.g = types.MethodType(g, n, New)
print n.g()
