# Runs conformance scripts in one Jython process; reads a JSON list of paths on stdin, writes a JSON object path -> output.
import json
import sys
import traceback

from org.python.core import CompileMode, CompilerFlags, Py


class Capture(object):
    softspace = 0

    def __init__(self):
        self.parts = []

    def write(self, data):
        self.parts.append(data if isinstance(data, unicode) else data.decode('latin-1'))

    def flush(self):
        pass


def compiled(source, name):
    """As an embedding program compiles: from a Java String."""
    return Py.compile_flags(source.decode('utf-8').replace('\r\n', '\n'), name, CompileMode.exec, CompilerFlags())


def run(path):
    name = '<' + '/'.join(path.replace('\\', '/').split('/')[-2:]) + '>'
    out = Capture()
    saved = sys.stdout
    sys.stdout = out
    try:
        try:
            exec compiled(open(path).read(), name) in {'__name__': '__main__', '__file__': name}
        except:
            lines = traceback.format_exception(*sys.exc_info())
            out.write(''.join([l for l in lines if 'jythonDriver' not in l]))
    finally:
        sys.stdout = saved
    return u''.join(out.parts)


# A Jython without its own Xerces parses with the one of the Java runtime, which is the same parser.
import xml.parsers.expat
xml.parsers.expat._xerces_parser_name = 'com.sun.org.apache.xerces.internal.parsers.SAXParser'

# A gateway's default encoding is UTF-8.
reload(sys)
sys.setdefaultencoding('utf-8')
del sys.setdefaultencoding

results = {}
for path in json.loads(sys.stdin.read()):
    results[path] = run(path)
sys.__stdout__.write(json.dumps(results))
