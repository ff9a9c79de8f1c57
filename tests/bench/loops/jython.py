# Runs the loops in Jython: [folder, warm-up seconds, measured seconds, names...] on the command line, JSON {name: [p50, p95, answer]} out.
import json
import sys

folder, warm, seconds = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
sys.path.insert(0, folder)
sys.dont_write_bytecode = True
from harness import steady

results = {}
for name in sys.argv[4:]:
    scope = {'__name__': name}
    exec compile(open(folder + '/' + name + '.py').read(), name, 'exec') in scope
    results[name] = steady(scope['run'], warm, seconds)
print json.dumps(results)
