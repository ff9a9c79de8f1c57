# Compiles texts in one Jython process and runs none: reads a JSON list of texts on stdin, writes a JSON list of messages,
# null where a text compiles.
import json
import sys


def message(text):
    try:
        return compiled(text)
    except BaseException, error:
        return '%s: %s' % (type(error).__name__, ' '.join(unicode(error).split()))


def compiled(text):
    try:
        compile(text, '<corpus>', 'exec')
    except SyntaxError, error:
        # A file with a coding line is bytes to Python 2; the text of a project is in UTF-8 whatever that line says.
        if 'encoding declaration' not in str(error):
            raise
        compile(text.encode('utf-8'), '<corpus>', 'exec')


answers = [message(text) for text in json.loads(sys.stdin.read())]
sys.stdout.write(json.dumps(answers))
