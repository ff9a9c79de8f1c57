import json
data = {'b': [1, 2, {'c': None}], 'a': u'\xe9', 'd': True}
print json.dumps(data, sort_keys=True)
print json.dumps(data, sort_keys=True, indent=2)
print json.dumps(data, sort_keys=True, indent=0)
print json.dumps(data, sort_keys=True, separators=(',', ':'))
print json.dumps(data, sort_keys=True, indent=1, separators=(',', ': '))
print repr(json.dumps(data, sort_keys=True, ensure_ascii=False))
print json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[], {}], indent=2), json.dumps(())
print json.dumps({'x': (1, 2)}), json.dumps([True, False, None]), json.dumps({True: 1, None: 2, 3: 4, 1.5: 5}, sort_keys=True)
print json.dumps('</script>'), json.dumps('a"b\\c/d\b\f\n\r\t\x01\x7f'), json.dumps(u'\u2028 \U0001f600')
print json.dumps(u'a'), type(json.dumps(u'a')), type(json.dumps('a', ensure_ascii=False)), type(json.dumps(u'\xe9', ensure_ascii=False))
