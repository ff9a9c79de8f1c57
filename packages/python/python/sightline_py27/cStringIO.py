from .StringIO import StringIO
