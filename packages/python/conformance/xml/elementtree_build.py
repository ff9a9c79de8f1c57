import xml.etree.ElementTree as ET
from StringIO import StringIO
root = ET.Element('root', {'version': '1'})
child = ET.SubElement(root, 'item', id='a', kind='x')
child.text = 'text & more <>'
child.tail = '\n'
ET.SubElement(root, 'empty')
root.append(ET.Comment(' note '))
root.insert(0, ET.Element('first'))
root.set('added', 'yes')
print ET.tostring(root)
print ET.tostring(root, 'utf-8')
root.remove(root[0])
print [e.tag for e in root if isinstance(e.tag, str)], root.attrib['added'], len(list(root.iter()))
tree = ET.ElementTree(root)
out = StringIO()
tree.write(out)
print out.getvalue()
print tree.getroot().tag, tree.find('item').text, ET.parse(StringIO('<a><b/></a>')).getroot()[0].tag
u = ET.Element('u')
u.text = u'\xe9\u20ac'
print ET.tostring(u), repr(ET.tostring(u, 'utf-8')), ET.iselement(u), u.getchildren(), child.getiterator().__class__ is not None
ET.dump(ET.Element('d'))
for event, e in ET.iterparse(StringIO('<a><b>1</b></a>')):
    print event, e.tag, e.text
