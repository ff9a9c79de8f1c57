# What would touch the gateway's machine says so, and what to use.
import os, shutil, urllib, socket, zipfile, ConfigParser, cgi, imp
import java.lang
from java.io import File, FileInputStream
from java.lang import Thread, System
from java.net import Socket, URL, InetAddress
from java.util.concurrent import Executors
from java.util import ArrayList, TimeZone
from javax.imageio import ImageIO
def attempt(f):
    try:
        print f()
    except Exception, e:
        print type(e).__name__, e
    except java.lang.Exception, e:
        print e
attempt(lambda: os.listdir('/'))
attempt(lambda: os.remove('/x'))
attempt(lambda: shutil.copy('/a', '/b'))
attempt(lambda: shutil.rmtree('/a'))
attempt(lambda: urllib.urlopen('http://x'))
attempt(lambda: socket.socket().connect(('10.0.0.1', 502)))
attempt(lambda: zipfile.ZipFile('/a.zip'))
attempt(lambda: ConfigParser.ConfigParser().read('/a.ini'))
attempt(lambda: cgi.FieldStorage())
attempt(lambda: imp.load_source('a', '/a.py'))
attempt(lambda: FileInputStream('/data/x.csv'))
attempt(lambda: File('/data').mkdir())
attempt(lambda: Socket('10.0.0.1', 502))
attempt(lambda: URL('http://example.org/').openConnection())
attempt(lambda: InetAddress.getByName('plc.example.org'))
attempt(lambda: TimeZone.setDefault(None))
attempt(lambda: ArrayList([1]).stream())
attempt(lambda: ImageIO.read(File('/a.png')))
attempt(lambda: os.environ.get('PATH'))
attempt(lambda: System.getenv('PATH'))
