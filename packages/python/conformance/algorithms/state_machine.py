# State machines: table driven, by methods, by generators.
TABLE = {('idle', 'start'): 'running', ('running', 'stop'): 'idle', ('running', 'fail'): 'fault', ('fault', 'reset'): 'idle'}
state, log = 'idle', []
for event in ('stop', 'start', 'fail', 'start', 'reset', 'start', 'stop'):
    new = TABLE.get((state, event))
    if new is None:
        log.append('%s ignored in %s' % (event, state))
        continue
    log.append('%s -> %s' % (state, new))
    state = new
print '\n'.join(log)
print state, sorted(set(s for s, e in TABLE)), sorted(e for (s, e), n in TABLE.items() if s == 'running')
class Machine(object):
    state = 'empty'
    def __init__(self):
        self.level = 0
        self.history = [self.state]
    def step(self):
        handler = getattr(self, 'on_' + self.state, None)
        if handler is None:
            raise NotImplementedError('no handler for %r' % self.state)
        new = handler()
        if new and new != self.state:
            self.state = new
            self.history.append(new)
    def on_empty(self):
        return 'filling'
    def on_filling(self):
        self.level += 40
        if self.level >= 100:
            return 'full'
    def on_full(self):
        return 'draining'
    def on_draining(self):
        self.level = max(self.level - 70, 0)
        return self.level == 0 and 'done' or None
m = Machine()
try:
    for tick in range(20):
        m.step()
        print tick, m.state, m.level
except NotImplementedError, e:
    print 'NotImplementedError:', e
print m.history, Machine.state, m.state, vars(m)['level']
def toggler():
    value = False
    while True:
        command = yield value
        if command == 'toggle':
            value = not value
        elif command is not None:
            value = command
g = toggler()
print g.next(), g.send('toggle'), g.send(None), g.next(), g.send('toggle'), g.send('hold'), g.send('toggle')
g.close()
try:
    g.next()
except StopIteration:
    print 'closed'
def edges(signal):
    last = 0
    for i, s in enumerate(signal):
        if s and not last:
            yield i, 'up'
        elif last and not s:
            yield i, 'down'
        last = s
print list(edges([0, 1, 1, 0, 1]))
