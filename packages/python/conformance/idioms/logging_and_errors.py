import traceback, sys
log = []
class Logger(object):
    def __init__(self, name): self.name = name
    def __getattr__(self, level):
        def write(msg, *args): log.append('%s %s: %s' % (level.upper(), self.name, msg % args if args else msg))
        return write
logger = Logger('test')
logger.info('started')
logger.warn('value %d of %s', 5, 'x')
try:
    int('abc')
except ValueError, e:
    logger.error(str(e))
    logger.error('Error: ' + str(e))
    logger.error('Error: %s' % e)
    logger.error('Error: {}'.format(e))
    logger.error(repr(e))
    logger.error(e.message)
    logger.error('%s: %s' % (e.__class__.__name__, e.args[0]))
    logger.error(traceback.format_exc().splitlines()[-1])
    logger.error('line %d' % sys.exc_info()[2].tb_lineno)
    logger.error('%s %s' % (sys.exc_info()[0].__name__, sys.exc_info()[1]))
    exc_type, exc_obj, exc_tb = sys.exc_info()
    logger.error('%s at %s' % (exc_type.__name__, exc_tb.tb_lineno))
try:
    {}['missing']
except Exception as e:
    logger.error('key: %s %r' % (e, e.args))
    logger.error('type: ' + str(type(e)))
try:
    None.split(',')
except Exception, e: logger.error(e)
try:
    [1, 2][7]
except: logger.error(sys.exc_info()[1])
try:
    undefined_name
except NameError, e: logger.error(e)
try:
    'a' + 5
except TypeError, e: logger.error(e)
try:
    len(5)
except Exception, e: logger.error(e)
try:
    float(None)
except Exception, e: logger.error(e)
try:
    dict(a=1)['b']['c']
except KeyError, e: logger.error('%s' % e)
try:
    1 / 0
except ZeroDivisionError: logger.error('div: %s' % (sys.exc_info()[1],))
try:
    raise Exception('one', 'two')
except Exception, e:
    logger.error(e)
    a, b = e
    logger.error(a + b)
try:
    raise Exception({'code': 5, 'text': 'dict arg'})
except Exception, e: logger.error(e.args[0]['text'])
for l in log: print l
