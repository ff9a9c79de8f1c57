from java.lang import Boolean, Character
print Boolean.TRUE, Boolean.FALSE, Boolean.parseBoolean('TRUE'), Boolean.parseBoolean('yes'), Boolean.parseBoolean(None), Boolean.valueOf('true'), Boolean.valueOf(False), Boolean.toString(True), Boolean.logicalXor(True, False)
print type(Boolean.TRUE), Boolean.TRUE == True, Boolean.TRUE is True, not Boolean.FALSE, Boolean.compare(True, False)
print Character.isDigit('5'), Character.isLetter('x'), Character.isLetterOrDigit('_'), Character.isUpperCase('A'), Character.isLowerCase('A'), Character.isWhitespace(' '), Character.toUpperCase('a'), Character.toLowerCase('B'), Character.getNumericValue('7'), Character.isAlphabetic(65)
print type(Character.toUpperCase('a')), Character('c'), Character.toString('x'), Character.valueOf('y'), Character.digit('f', 16), Character.forDigit(11, 16)
print list(Character.toChars(65)), Character.isSpaceChar(' '), Character.compare('a', 'c')
