for s in ('hello World', 'ABC', 'abc', '', '123', 'a1B2', "they're bill's", 'x-ray', '  pad ', 'ALL CAPS HERE'):
    print repr(s), s.capitalize(), s.title(), s.upper(), s.lower(), s.swapcase(), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle()
for u in (u'\xe9t\xe9', u'12', u'\u0662', u'\u2167'):
    print repr(u.upper()), repr(u.lower()), repr(u.capitalize()), repr(u.title()), repr(u.swapcase()), u.isalpha(), u.isdigit(), u.isnumeric(), u.isdecimal(), u.isalnum()
print ' \t\n'.isspace(), u'\xa0'.isspace(), u'\u3000 '.isspace()
print 'a b'.title(), 'hELLO'.capitalize(), 'mIxEd'.swapcase(), 'HELLO wORLD 1st'.title()
