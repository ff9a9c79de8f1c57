import json
for text in ('[1, 2', '{"a"', '{"a":', '{"a": 1,', '[1,', '{"a": [', '[{', ' [', '[1 ', '{"a', '[ ', '{ ', '[tru', '{"a":1 "b"', '\n{\n"a":1,\n}', '[1\n2]'):
    try:
        print json.loads(text)
    except ValueError, e:
        print repr(text), '|', e
