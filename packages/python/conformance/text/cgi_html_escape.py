import cgi, htmlentitydefs
print cgi.escape('<a href="x">&</a>'), cgi.escape('"q"', True), cgi.escape("it's", True)
print htmlentitydefs.name2codepoint['eacute'], htmlentitydefs.codepoint2name[233], htmlentitydefs.entitydefs['amp']
from xml.sax.saxutils import escape, unescape, quoteattr
print escape('<a & b>'), unescape('&lt;a &amp; b&gt;'), quoteattr('a"b'), escape('"', {'"': '&quot;'})
print cgi.parse_qs('a=1&b=2')['a'], cgi.parse_header('text/html; charset="utf-8"')
