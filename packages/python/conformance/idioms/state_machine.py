class Machine(object):
    transitions = {('idle', 'start'): 'running', ('running', 'pause'): 'paused', ('paused', 'start'): 'running', ('running', 'stop'): 'idle', ('paused', 'stop'): 'idle'}
    def __init__(self):
        self.state, self.history = 'idle', []
    def on(self, event):
        new = self.transitions.get((self.state, event))
        if new is None: raise ValueError('no %s in %s' % (event, self.state))
        handler = getattr(self, 'on_' + new, None)
        if handler: handler(event)
        self.history.append('%s->%s' % (self.state, new))
        self.state = new
        return self
    def on_running(self, event): self.history.append('run by ' + event)
m = Machine()
for e in ('start', 'pause', 'start', 'stop', 'pause'):
    try: print m.on(e).state,
    except ValueError, x: print '[%s]' % x,
print
print m.history, sorted(set(s for s, _ in m.transitions)), [e for (s, e) in sorted(m.transitions) if s == 'paused'], len(m.transitions), m.transitions['idle', 'start']
