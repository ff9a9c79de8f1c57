print 'a\
b', "tab\there", 'nl\\n', r'raw\n\'', '\x41\102\u', u'\x41\u0042\U00000043', '''tri"ple''', """it's""", '\a\b\f\v' == '\x07\x08\x0c\x0b', 'C:\new' == 'C:\new', 'C:\dir\sub', '\\\\server\share'
