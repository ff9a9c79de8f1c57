import json
cases = ['', ' ', '{', '[', '{"a"}', '{"a": }', '{"a": 1,}', '[1,]', '[1 2]', '{a: 1}', "['a']", 'nul', 'True', '"abc', '"a\\x"', '1 2', '{"a": 1} x', '[1', '{"a": 1', '"\n"', '-', '01', '{,}', '"\\u12"', '["a', '\\']
for text in cases:
    try:
        print repr(text), '->', json.loads(text)
    except ValueError, e:
        print repr(text), '|', e
for bad in (None, 5, [1]):
    try:
        print json.loads(bad)
    except TypeError, e:
        print 'TypeError', e
