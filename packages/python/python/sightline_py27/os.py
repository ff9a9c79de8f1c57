"""`os` as far as scripts may use it: names and paths, no files and no processes of the host."""

import os as _os
import posixpath as path
import sys as _sys

from sightline_dialect.errors.raised import CLASSES as _CLASSES

OSError = _CLASSES["OSError"]

name = "java"
sep, linesep, pathsep, curdir, pardir, extsep, altsep, devnull = "/", "\n", ":", ".", "..", ".", None, "/dev/null"
environ = {}
error = OSError
O_RDONLY, O_WRONLY, O_CREAT = 0, 1, 64


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    return "/"


def getcwdu():
    from sightline_dialect.values.text import text

    return text("/")


def urandom(n):
    return _os.urandom(n).decode("latin-1")


def getpid():
    return 1


def _refused(function):
    def call(*args, **kwargs):
        raise OSError("os.%s() is not available in gateway scripts: use system.file for files of the data folder" % function)

    call.__name__ = function
    return call


for _name in (
    "system popen popen2 popen3 remove unlink rename mkdir makedirs rmdir removedirs listdir stat lstat walk chmod open read write close fork kill execv execve spawnv access chdir utime startfile getuid"
).split():
    globals()[_name] = _refused(_name)
