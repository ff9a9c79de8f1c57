import textwrap
text = 'The quick brown fox jumps over the lazy dog. It was not amused by this at all.'
print textwrap.fill(text, 30)
print textwrap.wrap(text, 25)
print textwrap.fill(text, 40, initial_indent='* ', subsequent_indent='  ')
print repr(textwrap.dedent('''
    one
      two
    three
'''))
print textwrap.wrap('averyveryverylongwordindeed x', 10), textwrap.wrap('averyveryverylongwordindeed x', 10, break_long_words=False)
print textwrap.wrap(''), textwrap.wrap('a-b-c-d-e-f', 4), textwrap.wrap('a  b\tc', 20), textwrap.wrap('a\nb', 20)
w = textwrap.TextWrapper(width=12, fix_sentence_endings=True)
print w.wrap('One. Two three four.'), w.width
