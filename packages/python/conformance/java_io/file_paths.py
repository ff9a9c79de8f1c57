from java.io import File, FileInputStream, FileOutputStream, IOException
import java.lang
f = File('/data/reports/today.csv')
print f, f.getName(), f.name, f.getParent(), f.getPath(), f.path, f.isAbsolute(), f.getAbsolutePath(), f.getParentFile(), f.getParentFile().getName()
print File('/data', 'x.txt'), File(File('/data'), 'y/z.txt').getPath(), File('a//b/').getPath(), File('x').getParent(), File('/').getName() == '', File.separator, File.pathSeparator, File('/a') == File('/a'), File('/definitely/not/there').exists(), File('/definitely/not/there').isDirectory(), File('/definitely/not/there').listFiles()
for bad in (lambda: FileInputStream('/definitely/not/there'), lambda: FileInputStream(File('/definitely/not/there')), lambda: FileOutputStream('/definitely/not/there/x')):
    try:
        bad()
    except IOException, e:
        print e.getClass().getName()
