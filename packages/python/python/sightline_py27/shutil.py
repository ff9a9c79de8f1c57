"""`shutil`: files of the gateway's machine are not open to scripts."""

from sightline_dialect.errors.raised import CLASSES as _CLASSES, IOError


class Error(_CLASSES["EnvironmentError"]):
    pass


def _refused(name, kind):
    def call(*args, **kwargs):
        raise kind("shutil.%s() is not available in gateway scripts: use system.file for files of the data folder" % name)

    call.__name__ = name
    return call


for _name in "copy copy2 copyfile copymode copystat copytree move make_archive".split():
    globals()[_name] = _refused(_name, IOError)
rmtree = _refused("rmtree", _CLASSES["OSError"])


def copyfileobj(source, target, length=16384):
    while True:
        part = source.read(length)
        if not part:
            return
        target.write(part)
