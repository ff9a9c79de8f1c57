import zipfile, shutil
from StringIO import StringIO
out = StringIO()
z = zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED)
z.writestr('a.txt', 'hello ' * 10)
z.writestr('dir/b.bin', '\x00\xff')
z.close()
print zipfile.is_zipfile(StringIO(out.getvalue())), zipfile.is_zipfile(StringIO('nothing'))
r = zipfile.ZipFile(StringIO(out.getvalue()))
print r.namelist(), len(r.read('a.txt')), repr(r.read('dir/b.bin')), r.testzip(), [int(i.file_size) for i in r.infolist()], r.getinfo('a.txt').compress_type == zipfile.ZIP_DEFLATED
try:
    zipfile.ZipFile(StringIO('nothing'))
except zipfile.BadZipfile, e:
    print 'BadZipfile', e
target = StringIO()
shutil.copyfileobj(StringIO('copied'), target)
print target.getvalue()
try:
    shutil.copy('/definitely/not/there', '/tmp/x')
except IOError:
    print 'IOError'
try:
    shutil.rmtree('/definitely/not/there')
except OSError:
    print 'OSError'
