import hashlib as _hashlib

from ._wrap import bytes_in, bytes_out


class _Hash:
    def __init__(self, made):
        self._made = made
        self.name = made.name
        self.digest_size = self.digestsize = made.digest_size
        self.block_size = made.block_size

    def update(self, data):
        self._made.update(bytes_in(data))

    def digest(self):
        return bytes_out(self._made.digest())

    def hexdigest(self):
        return self._made.hexdigest()

    def copy(self):
        return _Hash(self._made.copy())


def new(name, data=""):
    if not isinstance(data, (str, bytes, bytearray)) and not hasattr(data, "tobytes"):
        raise TypeError("must be string or buffer, not " + type(data).__name__)
    try:
        return _Hash(_hashlib.new(str.__str__(name), bytes_in(data)))
    except ValueError:
        raise ValueError("unsupported hash type " + name) from None


def _maker(name):
    return lambda data="": new(name, data)


for _name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    globals()[_name] = _maker(_name)
algorithms = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
