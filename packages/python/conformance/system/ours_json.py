print system.util.jsonEncode({'a': [1, 2.5, None, True, u'x']}), repr(system.util.jsonEncode('q'))
print system.util.jsonEncode([1, {'b': 2}], 2)
print system.util.jsonDecode('{"a": [1, 2.5, null, true, "x"], "n": 12345678901}'), system.util.jsonDecode('[1]')[0] + 1, system.util.jsonDecode('5'), system.util.jsonDecode('"s"')
print system.util.jsonEncode((1, 2)), system.util.jsonEncode({'d': system.date.getDate(2024, 0, 1)}), system.util.jsonEncode(u'\xe9') == u'"\xe9"', system.util.jsonEncode({1: 2})
import java.lang
try:
    system.util.jsonDecode('{bad')
except java.lang.Exception, e:
    print 'java', type(e)
