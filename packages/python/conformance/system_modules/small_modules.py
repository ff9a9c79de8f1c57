import fnmatch, colorsys, abc, timeit, keyword, __future__, stat, errno, glob
print fnmatch.fnmatch('a.txt', '*.txt'), fnmatch.filter(['a.py', 'b.txt'], '*.py'), fnmatch.fnmatchcase('A', 'a'), fnmatch.fnmatch('ab', '[a-c]?')
print colorsys.rgb_to_hsv(1.0, 0.0, 0.0), colorsys.hsv_to_rgb(0.5, 1.0, 1.0), colorsys.rgb_to_hls(0.2, 0.4, 0.6)
class Base(object):
    __metaclass__ = abc.ABCMeta
    @abc.abstractmethod
    def run(self): pass
    @abc.abstractproperty
    def name(self): pass
class Impl(Base):
    name = 'n'
    def run(self): return 'ran'
print Impl().run(), issubclass(Impl, Base)
try:
    Base()
except TypeError, e:
    print 'TypeError', e
Base.register(int)
print isinstance(5, Base), keyword.iskeyword('print'), keyword.iskeyword('nonlocal'), 'exec' in keyword.kwlist, __future__.division.getMandatoryRelease()[:2], errno.ENOENT, errno.errorcode[13]
print timeit.default_timer() > 0
