# Edit distance, soundex, longest common parts, anagrams, ciphers.
def distance(a, b):
    row = range(len(b) + 1)
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
for a, b in (('kitten', 'sitting'), ('', 'abc'), ('pump', 'pump'), ('Motor', 'motor'), (u'\xfcber', u'uber')):
    print repr(a), repr(b), distance(a, b)
tags = ['PumpSpeed', 'PumpState', 'ValveState', 'MotorSpeed']
print min(tags, key=lambda t: distance(t.lower(), 'pumpsped')), sorted(tags, key=lambda t: (distance(t, 'PumpSpeed'), t))
def common(a, b):
    best = ''
    for i in range(len(a)):
        for j in range(i + 1, len(a) + 1):
            if a[i:j] in b and j - i > len(best):
                best = a[i:j]
    return best
print common('PumpSpeed', 'MotorSpeed'), repr(common('abc', 'xyz')), common('banana', 'ananas')
import os.path
print os.path.commonprefix(['Line1/Motor', 'Line1/Mixer']), repr(os.path.commonprefix([])), os.path.commonprefix(['a', 'b']) == ''
def caesar(s, k):
    return ''.join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print caesar('hello, xyz', 3), caesar(caesar('hello', 5), -5), 'uryyb'.encode('rot13')
words = {}
for w in 'tea eat ate tan nat bat'.split():
    words.setdefault(''.join(sorted(w)), []).append(w)
print sorted(words.values(), key=len, reverse=True)[0], sorted(words), [w for w in sorted(words.values()) if len(w) == 2]
def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return ''.join('%s%s' % (c, n if n > 1 else '') for c, n in out)
print rle('aaabccd'), repr(rle('')), rle('1112'), rle(u'zz')
pal = lambda s: [c for c in s.lower() if c.isalnum()] == [c for c in s.lower() if c.isalnum()][::-1]
print pal('Never odd or even'), pal('pump'), pal('')
import difflib
print difflib.get_close_matches('PumpSpeeed', tags, 2), round(difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio(), 2), [l for l in difflib.ndiff(['a', 'b'], ['a', 'c'])]
import fnmatch
print fnmatch.filter(tags, '*Speed'), fnmatch.fnmatchcase('a.txt', '?.txt'), [t for t in tags if fnmatch.fnmatchcase(t, 'Pump*')]
vowels = dict((v, 'pneumatic'.count(v)) for v in 'aeiou')
print sorted(vowels.items()), max(sorted(vowels), key=vowels.get), ''.join(c for c in 'pneumatic' if c not in vowels), sum(vowels.values())
