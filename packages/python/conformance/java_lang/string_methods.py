from java.lang import String
s = String('Hello, World')
print s, repr(s), type(s), s.length(), s.charAt(1), s.indexOf('o'), s.indexOf('o', 5), s.lastIndexOf('o'), s.indexOf('zz')
print s.substring(7), s.substring(0, 5), s.contains('World'), s.startsWith('Hell'), s.endsWith('d'), s.startsWith('World', 7), s.isEmpty(), String('').isEmpty()
print s.toUpperCase(), s.toLowerCase(), s.replace('l', 'L'), s.replaceAll('[aeiou]', '*'), s.replaceFirst('o', '0'), s.concat('!'), String('  x ').trim() + '|', s.matches('.*World')
print s.equals('Hello, World'), s.equalsIgnoreCase('hello, world'), s.compareTo('Hello'), s.compareTo('Z'), s.compareToIgnoreCase('HELLO, WORLD'), s.hashCode(), String('a').hashCode()
print list(String('a,b,,c,,').split(',')), list(String('a1b2').split('[0-9]')), list(String('a:b:c').split(':', 2)), list(String('').split(','))
print String.valueOf(5), String.valueOf(1.5), String.valueOf(True), String.valueOf('c'), String.join('-', ['a', 'b']), type(String.valueOf(5))
print list(String('abc').getBytes()), list(String(u'\xe9').getBytes('UTF-8')), list(String('ab').toCharArray())
print String('a').repeat(3), s.getClass().getName(), s.intern() == 'Hello, World'
try:
    s.charAt(99)
except Exception, e:
    print 'Exception'
except:
    import sys
    print sys.exc_info()[0]
