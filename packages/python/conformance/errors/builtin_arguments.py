def t(text):
    try:
        print text, '->', eval(text)
    except (TypeError, ValueError, AttributeError), e:
        print text, '->', type(e).__name__, e
for text in ("len()", "len(1, 2)", "len(5)", "len(None)", "int([])", "int({})", "int(None)", "int('x')", "int('')", "int('1.5')", "int('12', 40)",
             "int(1, 2)", "float('x')", "float('')", "float(None)", "float([])", "long('x')", "long([])", "long(None)", "abs('x')", "abs(None)", "round('x')", "round(None)",
             "ord('ab')", "ord('')", "ord(5)", "chr(300)", "chr(-1)", "unichr(-1)", "range(1.5)", "range('x')", "range()", "range(1,2,0)", "xrange(1,2,0)",
             "sum('ab')", "sum(5)", "sum(['a'])", "max()", "max([])", "min(5)", "max(())", "sorted(5)", "reversed(5)", "reversed({})", "zip(5)", "map(None)", "map(len)",
             "filter(None, 5)", "reduce(max, [])", "iter(5)", "next([])", "enumerate(5)", "isinstance(1, 5)", "issubclass(1, int)", "hash([])", "hash({})",
             "getattr(1)", "getattr(1, 'x')", "getattr(1, 5)", "setattr(1, 'x', 1)", "hex('x')", "oct(1.5)", "bin('x')", "pow(2, 'x')", "coerce(1, 'x')", "unichr('x')", "callable()", "dict(5)", "dict(['abc'])", "list(5)", "tuple(5)", "set(5)", "set([[]])", "type()", "id()", "input", "all(5)", "any(5)", "bool(1, 2)", "open"):
    if text not in ('input', 'open'): t(text)
