from java.lang import Integer, Long, Double, Boolean, String, Math, System, StringBuilder, Float, Character
print Integer.parseInt('42'), Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.toHexString(255), Integer.toBinaryString(5), Integer.valueOf(7), Long.MAX_VALUE, Long.parseLong('123456789012'), Double.parseDouble('1.5'), Boolean.parseBoolean('TRUE'), Boolean.TRUE, Double.isNaN(float('nan'))
print Integer.toString(255, 16), Integer.parseInt('ff', 16), Double.toString(1e10), Double.toString(0.1), Double.valueOf('2.5'), Integer.compare(1, 2), Boolean.valueOf('true')
print Math.round(2.5), Math.floor(2.7), Math.ceil(2.1), Math.max(1, 2), Math.abs(-3), Math.sqrt(16), Math.pow(2, 3), Math.PI, Math.round(-2.5)
print String.format('%05d|%s|%.2f|%x|%,d|%-5s|%5s|%%|%b', [42, 'a', 3.14159, 255, 1234567, 'l', 'r', True]), String.valueOf(5), String.join('-', ['a', 'b'])
sb = StringBuilder()
sb.append('a').append(1).append(2.5).append(None)
print sb, sb.toString(), sb.length(), sb.reverse()
print type(System.currentTimeMillis()), System.currentTimeMillis() > 1600000000000L, type(System.nanoTime()), repr(System.getProperty('nope')), Integer.MAX_VALUE + 1, Character.isDigit('5')
print isinstance(5, Integer), isinstance('a', String), type(String.valueOf(1)), repr(String.valueOf(1.5)), repr(String('abc').toUpperCase()), Integer, String
s = String('Hello')
print s.length(), s.substring(1, 3), s.indexOf('l'), s.equals('Hello'), s.equalsIgnoreCase('hELLO'), s.charAt(0), s.contains('ell'), s.replace('l', 'L'), s.trim(), s.isEmpty(), s.startsWith('He'), s.hashCode()
