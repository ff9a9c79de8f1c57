from sightline_dialect.values.text import text, unicode


class StringIO:
    """A file in memory; holds text as it was written."""

    def __init__(self, buf=""):
        self.buf = buf if isinstance(buf, str) else str(buf)
        self.pos = 0
        self.closed = False
        self.softspace = 0

    len = property(lambda self: len(self.buf))

    def reset(self):
        self.seek(0)

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def write(self, s):
        self._check()
        s = s if isinstance(s, str) else str(s)
        if self.pos == len(self.buf):
            self.buf = self.buf + s
        else:
            padded = self.buf.ljust(self.pos, "\0")
            self.buf = padded[: self.pos] + s + padded[self.pos + len(s) :]
        self.pos += len(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def read(self, n=-1):
        self._check()
        end = len(self.buf) if n is None or n < 0 else self.pos + n
        made = self.buf[self.pos : end]
        self.pos = min(end, len(self.buf))
        return made

    def readline(self, length=None):
        self._check()
        at = self.buf.find("\n", self.pos)
        end = len(self.buf) if at < 0 else at + 1
        if length is not None and length >= 0:
            end = min(end, self.pos + length)
        made = self.buf[self.pos : end]
        self.pos = end
        return made

    def readlines(self, sizehint=0):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    next = __next__

    def seek(self, pos, mode=0):
        self._check()
        self.pos = max(0, pos + (self.pos if mode == 1 else len(self.buf) if mode == 2 else 0))

    def tell(self):
        return self.pos

    def truncate(self, size=None):
        self.buf = self.buf[: self.pos if size is None else size]

    def getvalue(self):
        return self.buf

    def isatty(self):
        return False

    def flush(self):
        self._check()

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
