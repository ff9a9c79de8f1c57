from HTMLParser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self, tag, attrs): print 'start', tag, attrs
    def handle_endtag(self, tag): print 'end', tag
    def handle_data(self, data): print 'data', repr(data)
    def handle_startendtag(self, tag, attrs): print 'empty', tag, attrs
    def handle_comment(self, data): print 'comment', repr(data)
    def handle_entityref(self, name): print 'entity', name
    def handle_charref(self, name): print 'char', name
    def handle_decl(self, decl): print 'decl', decl
p = P()
p.feed('<!DOCTYPE html><p class="a" id=b hidden>x &amp; y &#65; <br/><b>bold</b><!-- c --></p>')
p.close()
print HTMLParser().unescape('&lt;a&gt; &amp; &quot;&#39;'), p.getpos()
