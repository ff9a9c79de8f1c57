# Runs programs and answers what each printed; Python 2.7 for Jython and for a script host alike.
import base64, collections, copy, datetime, itertools, json, math, os, re, string, struct, sys

MODULES = dict((m.__name__, m) for m in (base64, collections, copy, datetime, itertools, json, math, re, string, struct))


class Capture(object):
    softspace = 0

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


def shown(x, depth=0):
    """`repr` in an order that does not hang on hashes, and without addresses."""
    if depth > 20:
        return '...'
    if type(x) in (list, tuple):
        return type(x).__name__ + repr([shown(y, depth + 1) for y in x])
    if isinstance(x, dict):
        return type(x).__name__ + repr(sorted((shown(k, depth + 1), shown(v, depth + 1)) for k, v in x.items()))
    if isinstance(x, (set, frozenset)):
        return type(x).__name__ + repr(sorted(shown(y, depth + 1) for y in x))
    return re.sub(' at 0x[0-9a-f]+', '', repr(x))


def show(*args, **named):
    print '|'.join([shown(x) for x in args] + [shown(named)] * bool(named))


def failed(e):
    print '! %s: %s' % (type(e).__name__, shown(str(e)))


def run(source):
    saved, out = sys.stdout, Capture()
    sys.stdout = out
    scope = dict(MODULES, __name__='__main__', show=show, shown=shown, failed=failed, os=os)
    try:
        try:
            exec compile(source, '<program>', 'exec') in scope
        except:
            out.write('!! %s' % sys.exc_info()[0].__name__)
    finally:
        sys.stdout = saved
    return ''.join([p if isinstance(p, unicode) else p.decode('latin-1') for p in out.parts])


def run_all(sources):
    return [run(source.encode('latin-1', 'replace')) for source in sources]
