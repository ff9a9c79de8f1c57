from java.lang import Object, Class, String, Integer
import java
o = Object()
print o == o, o.equals(o), o.equals(Object()), o.toString().startswith('java.lang.Object@'), o.getClass(), type(o), o.hashCode() == o.hashCode(), isinstance(o, Object)
print Class.forName('java.util.ArrayList'), Class.forName('java.util.ArrayList').getSimpleName(), String, String.getName() if hasattr(String, 'getName') else 'java.lang.String', Integer, java.util.Date
c = java.util.ArrayList().getClass()
print c, c.getName(), c.name, c.simpleName, c == java.util.ArrayList, c.isInstance(java.util.ArrayList()), c.getPackage().getName(), c.newInstance()
print isinstance(java.util.ArrayList(), java.util.List), isinstance(java.util.HashMap(), java.util.Map), issubclass(java.util.ArrayList, java.util.Collection), isinstance('x', String), isinstance(u'x', String), isinstance(5, Object)
try:
    Class.forName('no.such.Thing')
except java.lang.ClassNotFoundException, e:
    print e.message
class P(Object):
    def toString(self): return 'P!'
    def equals(self, other): return True
    def hashCode(self): return 7
print P(), P().toString(), str(P()), P() == P(), hash(P())
