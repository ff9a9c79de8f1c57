from xml.dom import minidom
d = minidom.parseString('<plant name="A"><line id="1">x<!-- c --><b/></line><line id="2">y &amp; z</line></plant>')
root = d.documentElement
print root.tagName, root.getAttribute('name'), repr(root.getAttribute('none')), root.hasAttribute('name'), len(root.childNodes)
for line in d.getElementsByTagName('line'):
    print line.getAttribute('id'), line.firstChild.data, line.firstChild.nodeValue, line.nodeName, line.nodeType, line.parentNode.nodeName
print root.toxml()
e = d.createElement('new')
e.setAttribute('k', 'v"<')
e.appendChild(d.createTextNode('t<>'))
root.appendChild(e)
print e.toxml(), root.lastChild.tagName, e.attributes['k'].value, [a.name for a in e.attributes.values()]
root.removeChild(e)
print minidom.parseString('<a><b>1</b><c/></a>').toprettyxml(indent='  ')
doc = minidom.Document()
doc.appendChild(doc.createElement('r'))
print doc.toxml(), repr(doc.toxml('utf-8')), root.nodeType == root.ELEMENT_NODE, root.firstChild.nextSibling.getAttribute('id')
try:
    minidom.parseString('<a>')
except Exception, e:
    print 'failed'
