class A: pass
class B(object): pass
class C(B): pass
values = [('int', 1), ('long', 1L), ('float', 1.0), ('bool', True), ('str', 'a'), ('unicode', u'a'), ('none', None), ('list', []), ('tuple', ()), ('dict', {}), ('set', set()), ('old', A()), ('new', B()), ('sub', C()), ('oldclass', A), ('newclass', B), ('func', len), ('lambda', lambda: 0), ('type', int)]
kinds = [int, long, float, bool, str, unicode, basestring, list, tuple, dict, set, object, type, A, B, C]
for name, v in values:
    print name, type(v).__name__, [k.__name__ for k in kinds if isinstance(v, k)]
print isinstance(1, (str, int)), isinstance('a', (int, (float, str))), isinstance(1, ()), issubclass(bool, int), issubclass(int, object), issubclass(C, (A, B)), issubclass(A, A), issubclass(str, basestring), issubclass(unicode, str)
print type(1) == int, type(1) is int, type('') in (str, unicode), type(None), type([]) == type([1]), type(A()) == type(B()), type(B()) == B, type(C()) == B, type(True), type(1 == 1)
import types
print isinstance(1, types.IntType), isinstance('', types.StringTypes), type(A()) is types.InstanceType, type(A) is types.ClassType, type(len) is types.BuiltinFunctionType, type(lambda: 0) is types.LambdaType, isinstance(None, types.NoneType), isinstance([], types.ListType), isinstance({}, types.DictType), type(B().__init__) is types.MethodType if 0 else ''
def kind(v):
    if isinstance(v, bool): return 'bool'
    if isinstance(v, (int, long, float)): return 'number'
    if isinstance(v, basestring): return 'text'
    if hasattr(v, 'keys'): return 'mapping'
    if hasattr(v, '__iter__'): return 'sequence'
    return 'other'
print [kind(v) for n, v in values]
print hasattr('', '__iter__'), hasattr(u'', '__iter__'), hasattr([], '__iter__'), hasattr((), '__getitem__'), hasattr({}, 'has_key'), hasattr(1, '__add__'), callable(A), callable(A()), callable(1)
