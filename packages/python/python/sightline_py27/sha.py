from .hashlib import sha1 as sha, sha1 as new
