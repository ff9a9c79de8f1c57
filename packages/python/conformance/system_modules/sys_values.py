import sys
print sys.maxint, sys.maxsize, sys.maxunicode, sys.version_info[:2], sys.version_info[0] == 2, sys.version_info >= (2, 7), sys.version_info.major, sys.version[:3]
print sys.byteorder, sys.getdefaultencoding(), sys.platform[:4], sys.subversion[0], hex(sys.hexversion)[:5], isinstance(sys.path, list), isinstance(sys.modules, dict), sys.modules['sys'] is sys
print sys.float_info.max, sys.float_info.epsilon, sys.getrecursionlimit() > 100, type(sys.argv), callable(sys.exit), sys.flags.optimize if hasattr(sys, 'flags') else 0
print sys.exc_info(), sys.stdout is not None, hasattr(sys, 'stderr'), hasattr(sys.stdout, 'write'), sys.long_info.bits_per_digit if hasattr(sys, 'long_info') else 30
try:
    1 / 0
except:
    kind, value, tb = sys.exc_info()
    print kind, value, tb.tb_lineno, tb.tb_frame.f_code.co_name
    del tb
for call in (lambda: sys.exit(), lambda: sys.exit(3), lambda: sys.exit('message')):
    try:
        call()
    except SystemExit, e:
        print repr(e.code), e.args
print 'json' in sys.builtin_module_names, sys._getframe().f_code.co_name, intern("a")
def where():
    return sys._getframe(1).f_code.co_name
def caller():
    return where()
print caller(), sys._getframe().f_lineno
