# A set or dict where a target belongs is evaluated after the value, and nothing is assigned.
def attempt(code):
    seen = []
    def note(x):
        seen.append(x)
        return x
    names = {'note': note}
    try:
        exec compile(code, '<code>', 'exec') in names
        ended = 'ended'
    except (NameError, TypeError), e:
        ended = type(e).__name__
    except SyntaxError:
        ended = 'refused'
    print code, seen, ended, [(k, v) for k, v in sorted(names.items()) if not callable(v) and k in 'abcxy']


for code in (
    "{note(1)} = note(2)", "{note(1): note(3)} = note(2)", "{} = note(2)", "{[]} = note(2)", "a = {note(1)} = note(2)",
    "{note(1)} = b = note(2)", "{missing.name} = 'null'", "{note(1)} += 1", "x = lambda y={1}, z={2: 3}: note((y, z))\nx()",
    "(a + b) = 1", "f() = 1", "1 = a", "{x for x in y} = 1", "lambda: 1 = 2", "None = 1", "{a, b}", "x = {1: 2}",
):
    attempt(code)
def inside():
    {len('abc')} = len('ab')
    return 'inside'
print inside()
