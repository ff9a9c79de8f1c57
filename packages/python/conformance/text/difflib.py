import difflib
a, b = 'one\ntwo\nthree\n'.splitlines(True), 'one\n2\nthree\nfour\n'.splitlines(True)
print ''.join(difflib.unified_diff(a, b, 'before', 'after'))
print ''.join(difflib.ndiff(a, b))
print ''.join(difflib.context_diff(a, b, 'x', 'y'))
print difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy'])
s = difflib.SequenceMatcher(None, 'abxcd', 'abcd')
print round(s.ratio(), 4), s.get_opcodes(), [tuple(m) for m in s.get_matching_blocks()]
print s.find_longest_match(0, 5, 0, 4), difflib.SequenceMatcher(None, [1, 2], [2, 3]).quick_ratio()
