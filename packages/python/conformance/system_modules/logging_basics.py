import logging, sys
from StringIO import StringIO
out = StringIO()
log = logging.getLogger('suite.a')
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter('%(levelname)s|%(name)s|%(message)s'))
log.addHandler(h)
log.setLevel(logging.INFO)
log.propagate = False
log.debug('hidden')
log.info('shown %d', 5)
log.warn('warned')
log.error('failed: %s', 'why')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('caught')
print out.getvalue().splitlines()[:4], 'Traceback' in out.getvalue(), out.getvalue().splitlines()[-1]
print logging.getLevelName(20), logging.getLevelName('INFO'), logging.WARNING, log.isEnabledFor(logging.DEBUG), log.getEffectiveLevel(), log.name, logging.getLogger('suite.a') is log
child = logging.getLogger('suite.a.b')
child.info('from child')
print out.getvalue().splitlines()[-1], len(log.handlers), child.parent is log
log.removeHandler(h)
logging.getLogger('suite.quiet').addHandler(logging.NullHandler())
print logging.getLogger().name, logging.DEBUG, logging.CRITICAL, h.level
