# Logging-like helpers: levels, formats, handlers, a logger to a list.
LEVELS = dict(DEBUG=10, INFO=20, WARN=30, ERROR=40)
class Logger(object):
    loggers = {}
    def __new__(cls, name):
        if name not in cls.loggers:
            cls.loggers[name] = object.__new__(cls)
            cls.loggers[name].lines = []
            cls.loggers[name].level = 'INFO'
        return cls.loggers[name]
    def __init__(self, name):
        self.name = name
    def log(self, level, message, *args):
        if LEVELS[level] < LEVELS[self.level]:
            return False
        if args:
            message = message % args
        self.lines.append('%-5s [%s] %s' % (level, self.name, message))
        return True
    def __getattr__(self, name):
        if name.upper() in LEVELS:
            return lambda message, *args: self.log(name.upper(), message, *args)
        raise AttributeError(name)
log = Logger('pump')
print log.info('start'), log.debug('hidden'), log.warn('level %d of %s', 5, 'tank'), log.error('%s%%', 50), log.info('100% raw')
Logger('pump').level = 'DEBUG'
log.debug('now %r', u'x')
log.info('dict %s', {'a': 1})
print '\n'.join(log.lines)
print Logger('pump') is log, Logger('other').lines, sorted(Logger.loggers)
for call in ("log.info('%d', 'x')", "log.info('%s %s', 1)", "log.info('%s', 1, 2)", "log.trace('x')", "log.log('NONE', 'x')"):
    try:
        eval(call)
    except (TypeError, AttributeError, KeyError), e:
        print call, type(e).__name__, e
import logging
class ListHandler(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.out = []
    def emit(self, record):
        self.out.append(self.format(record))
h = ListHandler()
h.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
lg = logging.getLogger('conformance.sample')
lg.setLevel(logging.INFO)
lg.propagate = 0
lg.addHandler(h)
lg.debug('no')
lg.info('yes %s', 1)
lg.warning('%d of %d', 1, 2)
try:
    1 / 0
except ZeroDivisionError:
    lg.exception('failed')
print h.out[:2], h.out[2].splitlines()[0], h.out[2].splitlines()[-1]
print lg.isEnabledFor(logging.DEBUG), logging.getLevelName(30), lg.name, lg is logging.getLogger('conformance.sample'), lg.level, logging.WARN
def log_call(f):
    def inner(*a):
        try:
            r = f(*a)
            print '%s%r -> %r' % (f.__name__, a, r)
            return r
        except Exception, e:
            print '%s%r !! %s' % (f.__name__, a, e)
    return inner
@log_call
def ratio(a, b):
    return a / b
ratio(7, 2)
ratio(7, 0)
ratio(1, 2.0)
ratio('x', 1)
print ratio(*[9, 3]), ratio()
