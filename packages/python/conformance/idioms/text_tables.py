def wrap(text, width):
    lines, line = [], ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else: line = (line + ' ' + word).strip()
    return lines + [line] if line else lines
for l in wrap('The quick brown fox jumps over the lazy dog', 12): print '|%-12s|' % l
def roman(n):
    out = ''
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()):
        while n >= v: out, n = out + s, n - v
    return out
print [roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)]
def spell(n):
    ones = 'zero one two three four five six seven eight nine'.split()
    return '-'.join(ones[int(d)] for d in str(n))
print spell(407), ''.join(chr((ord(c) - 97 + 13) % 26 + 97) for c in 'hello'), 'hello'.encode('rot13'), ' '.join('%02x' % ord(c) for c in 'Hi!'), ''.join(sorted('hello')), ''.join(dict.fromkeys('aab').keys()) in ('ab', 'ba'), 'level' == 'level'[::-1]
counts = {}
for c in 'mississippi': counts[c] = counts.get(c, 0) + 1
for c, n in sorted(counts.items(), key=lambda i: (-i[1], i[0])): print '%s %s %d' % (c, '*' * n, n)
def ordinal(n): return '%d%s' % (n, 'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th'))
print [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111)], 'item' + 's' * (2 != 1), '%d item%s' % (1, '' if 1 == 1 else 's')
print '\n'.join(['='.join(['-' * i, str(i)]) for i in range(1, 4)]), '\t'.join('abc').expandtabs(4), '%s' % '\n'.join(['a', 'b']).replace('\n', '|')
