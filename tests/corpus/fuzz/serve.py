# Reads lines of JSON, each a list of programs, and answers each with a line: what they print. Run beside run.py.
import json, os, sys

reload(sys)
sys.setdefaultencoding('utf-8')
execfile(os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), 'run.py'))
answers = sys.stdout
while True:
    line = sys.stdin.readline()
    if not line:
        break
    answers.write(json.dumps(run_all(json.loads(line))) + '\n')
    answers.flush()
