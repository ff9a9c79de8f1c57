def attempt(f):
    try:
        print f()
    except Exception, e:
        print type(e).__name__, e
attempt(lambda: raw_input('x'))
attempt(lambda: execfile('a.py'))
attempt(lambda: open('/etc/passwd'))
def unknown(): from java.nio.file import Files
attempt(unknown)
def other(): from com.inductiveautomation.ignition.gateway import IgnitionGateway
attempt(other)
def missing(): from java.util import Nonsense
attempt(missing)
import os, urllib2
attempt(lambda: os.system('ls'))
attempt(lambda: urllib2.urlopen('http://x'))
for name in ('ctypes', 'js', 'pyodide_js', '_pyodide', 'posix', 'subprocess.x', 'builtins'):
    attempt(lambda: __import__(name))
