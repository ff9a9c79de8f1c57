from .hashlib import md5, md5 as new
