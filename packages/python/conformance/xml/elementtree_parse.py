import xml.etree.ElementTree as ET
root = ET.fromstring('<plant name="A"><line id="1"><tag>speed</tag><tag unit="C">temp</tag></line><line id="2"/>tail</plant>')
print root.tag, root.attrib, root.get('name'), root.get('none', 'x'), len(root), root[0].get('id')
print [c.tag for c in root], [t.text for t in root.iter('tag')], root.find('line').get('id'), root.findtext('line/tag'), [l.get('id') for l in root.findall('line')]
print root.find('none'), root.findtext('none', 'default'), root.find("line[@id='2']").attrib, [t.text for t in root.findall('.//tag')], root.findall('line/tag[2]')[0].get('unit')
print repr(root[0].text), repr(root[1].tail), root[0].keys(), root[0].items(), type(root[0][0].text)
print ET.tostring(root[0])
n = ET.fromstring('<a xmlns="http://ns" xmlns:b="http://b"><b:c d="&lt;1&gt;">&amp;x</b:c></a>')
print n.tag, n[0].tag, n[0].text, n[0].attrib, n.find('{http://b}c').text, n.find('x:c', {'x': 'http://b'}).text
print ET.tostring(ET.fromstring('<a b="1"><c/>t</a>'))
for bad in ('<a>', '', '<a></b>', 'text'):
    try:
        ET.fromstring(bad)
    except ET.ParseError, e:
        print 'ParseError', isinstance(e, SyntaxError)
