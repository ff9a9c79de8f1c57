s = ('one '
     'two '   # comment
     "three")
print s, 'a' 'b' "c" '''d''' """e""", 'x' r'\n' 'y\n'.strip(), u'a' 'b', len('' '' '')
long = 'first \
second'
print long
print """triple
  keeps 'quotes' and "double"
	tab"""
print '''it's''', """say "hi" there""", '''\
skipped newline''', 'esc\'aped', "dou\"ble", 'back\\slash', r'raw\'s', r"c:\path\new", '\\', 'a\
b'
sql = """
    SELECT *
    FROM t
    WHERE id = %d
""" % 5
print repr(sql), sql.strip().splitlines()[0], len(sql.split())
print 'tab\there', 'nul\0byte'.replace('\0', '0'), '\x41\102\u0043', u'\x41\102\u0043\U00000044', '\N{DASH}', u'\N{EN DASH}' == u'\u2013'
d = {'key': 'a'
            'b',
     'list': [1,
              2,
              ],
     }
print d['key'], d['list'], (1,
    2), [
    3
], {
    4: 5
}[4]
def f(a,
      b=2,
      *c
      ):
    return (a +
            b)
print f(1,
        b=3), f(
    1
)
x = 1 + \
    2 + \
    3
if x == 6 and \
        True:
    print 'ok', \
        x
print 'a' if x > 5 \
    else 'b'
y = [i
     for i in range(3)
     if i
     ]
print y
