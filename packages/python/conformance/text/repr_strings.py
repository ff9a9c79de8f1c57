for i in range(0, 256, 5): print repr(chr(i)),
print
for i in (0, 9, 10, 13, 27, 31, 32, 34, 39, 92, 126, 127, 128, 160, 173, 255, 256, 0x2028, 0x20ac, 0xfffd, 0xffff): print repr(unichr(i)),
print
for s in ('', "'", '"', '\'"', 'a\'b', 'a"b', "\\", '\\n', '\n', "it's \"x\"", u"'", u'"', u'\'"', u'\\', '\x7f', 'tab\t'): print repr(s), `s`, [s], len(s)
print repr('\xc3\xa9'), repr(u'\xc3\xa9'), str(['\xe9', u'\xe9']), '%r' % '\xe9', ('\n',), {'\t': u'\r'}
