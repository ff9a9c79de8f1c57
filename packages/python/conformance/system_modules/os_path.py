import os, os.path
print os.path.join('a', 'b', 'c.txt'), os.path.join('a', '/b'), os.path.join('a/', 'b'), os.path.join('', 'b'), os.path.join('a')
print os.path.split('/a/b/c'), os.path.split('c'), os.path.split('/'), os.path.splitext('a/b.tar.gz'), os.path.splitext('.bashrc'), os.path.splitext('a.b/c'), os.path.splitdrive('/a')
print os.path.basename('/a/b/'), os.path.basename('x'), os.path.dirname('/a/b/c'), os.path.dirname('c')
print os.path.normpath('/a//b/./../c'), os.path.normpath('a/..'), os.path.normpath(''), os.path.isabs('/a'), os.path.isabs('a'), os.path.normcase('A/B')
print os.path.commonprefix(['/usr/lib', '/usr/local']), os.path.commonprefix([]), os.path.relpath('/a/b/c', '/a'), os.path.relpath('/a', '/a/b')
print os.sep, os.pathsep, os.curdir, os.pardir, repr(os.linesep), os.extsep, os.name, os.path.sep, os.altsep
print os.path.exists('/definitely/not/there'), os.path.isfile('/definitely/not/there'), os.path.isdir('/definitely/not/there')
print repr(os.path.join(u'a', 'b')), repr(os.path.splitext(u'x.y')), os.path.join('C:\\dir', 'f').replace('\\', '/'), os.path.splitext('name')[1] == ''
print os.environ.get('SURELY_NOT_SET_ANYWHERE'), os.environ.get('SURELY_NOT_SET', 'dflt'), os.getenv('SURELY_NOT_SET'), 'SURELY_NOT_SET' in os.environ
try:
    os.environ['SURELY_NOT_SET']
except KeyError, e:
    print 'KeyError', e
try:
    os.listdir('/definitely/not/there')
except OSError, e:
    print 'OSError'
