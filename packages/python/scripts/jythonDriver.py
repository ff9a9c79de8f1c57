# Runs conformance scripts in one Jython process; reads a JSON list of paths on stdin, writes a JSON object path -> output.
import json
import sys
import traceback


class Capture(object):
    softspace = 0

    def __init__(self):
        self.parts = []

    def write(self, data):
        self.parts.append(data if isinstance(data, unicode) else data.decode('utf-8', 'replace'))

    def flush(self):
        pass


def run(path):
    name = '<' + '/'.join(path.replace('\\', '/').split('/')[-2:]) + '>'
    out = Capture()
    saved = sys.stdout
    sys.stdout = out
    try:
        try:
            code = compile(open(path).read(), name, 'exec')
            exec code in {'__name__': '__main__', '__file__': name}
        except:
            lines = traceback.format_exception(*sys.exc_info())
            out.write(''.join([l for l in lines if 'jythonDriver' not in l]))
    finally:
        sys.stdout = saved
    return u''.join(out.parts)


results = {}
for path in json.loads(sys.stdin.read()):
    results[path] = run(path)
sys.__stdout__.write(json.dumps(results))
