print repr('a'.center(5)), repr('a'.center(4)), repr('ab'.center(5)), repr('abc'.center(2)), repr('a'.center(5, '*')), repr('ab'.center(5, '-')), repr('abc'.center(6, '.'))
print repr('a'.ljust(3)), repr('a'.ljust(3, '.')), repr('a'.rjust(3)), repr('a'.rjust(3, '.')), repr('a'.ljust(0)), repr('7'.zfill(3)), repr('-7'.zfill(4)), repr('+7'.zfill(4)), repr('abc'.zfill(2)), repr('--7'.zfill(5)), repr(''.zfill(2)), repr(u'7'.zfill(3))
print repr('a\tb'.expandtabs()), repr('a\tb'.expandtabs(4)), repr('\ta\n\tb'.expandtabs(2)), repr('123456789\tx'.expandtabs())
print 'x' * 3, 3 * 'x', 'x' * 0, 'x' * -1, 'ab' * 2L, 'ab' * True
print ','.join(['a', 'b']), ','.join('abc'), ','.join([]), ','.join(('x',)), ''.join(str(i) for i in range(5)), ', '.join({'k': 1}), '-'.join(u'ab'), repr('-'.join([u'a'])), repr(u'-'.join(['a', 'b']))
print 'abc'.translate(None, 'b'), 'hello'.translate(''.join(chr((i + 1) % 256) for i in range(256))), repr(u'abc'.translate({97: u'X', 98: None, 99: 100}))
import string
print 'hello'.translate(string.maketrans('el', 'ip')), 'hello'.translate(string.maketrans('', ''), 'l')
for e in ("'a'.center(5, 'xx')", "'a'.ljust()", "'a'.zfill('x')", "','.join([1])", "','.join(['a', None])", "'a'.rjust(3, 5)", "'abc'.translate('short')", "'x' * 'y'", "u','.join([u'a', 2])"):
    try:
        print e, eval(e)
    except (ValueError, TypeError), x:
        print e, type(x).__name__, x
