def t(text):
    try:
        print text, '->', eval(text)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError), e:
        print text, '->', type(e).__name__, e
for text in ("1 + 'a'", "'a' + 1", "'a' + None", "u'a' + 1", "[1] + (1,)", "(1,) + [1]", "[1] + 1", "{} + {}", "None + 1", "1 + None", "1 - 'a'", "'a' - 'b'", "[] - []", "{} - {}",
             "'a' * 'b'", "[1] * 1.5", "'a' * None", "1 / 'a'", "'a' / 2", "None / 2", "1 // None", "1 % 'a'", "[] % 2", "'a' ** 2", "2 ** 'a'", "1 << 'a'", "1 >> None", "1 & 'a'", "1 | None", "'a' ^ 1", "1.5 & 1", "1.5 << 1",
             "-'a'", "+'a'", "~'a'", "-None", "~1.5", "not 'a'", "1 in 5", "1 in 'abc'", "None in 'abc'", "'a' in None", "1 in None", "[] in {}", "1[0]", "None[0]", "None['a']", "1.5['x']", "{}[[]]", "[]['a']", "'abc'['x']", "(1,)[None]", "[1,2][1.0]", "'abc'[1:'x']", "5()", "None()", "'abc'()", "[]()", "5 .x if 0 else 1",
             "1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "1.0 // 0", "1.0 % 0", "1 / 0.0", "5L / 0", "5L % 0L", "divmod(1, 0)", "divmod(1.0, 0)", "0 ** -1", "0.0 ** -1", "(-8) ** 0.5", "1j / 0", "10.0 ** 400", "2 ** 0.5 < 1.5", "1 < 1j", "1 << -1", "int(1e400)", "int(float('nan'))", "long(float('inf'))"):
    t(text)
