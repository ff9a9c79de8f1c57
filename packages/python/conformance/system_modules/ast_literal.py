import ast
print ast.literal_eval('[1, 2.5, "a", None, True, {"k": (1,)}]'), ast.literal_eval('-5'), ast.literal_eval("u'x'"), ast.literal_eval("{'a': [1, 2]}")['a']
for bad in ('1 + x', 'len("a")', 'a', '__import__("os")', '[1,', ''):
    try:
        print ast.literal_eval(bad)
    except Exception, e:
        print bad, type(e).__name__, e if isinstance(e, ValueError) and not isinstance(e, SyntaxError) else ''
print ast.literal_eval('1L'), ast.literal_eval('010'), ast.literal_eval('"a" "b"'), ast.literal_eval('()'), ast.literal_eval('1e3'), ast.literal_eval('2+3j')
print type(ast.literal_eval("'s'")), type(ast.literal_eval("[u'x']")[0])
tree = ast.parse('x = 1')
print type(tree).__name__, len(tree.body), type(tree.body[0]).__name__
