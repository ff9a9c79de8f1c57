"""The device between this interpreter and its process: bytes only (see src/host/device.ts)."""
import json
import os

_READ = 65536
#: Largest frame the gateway takes, in bytes (maximumFrameBytes of src/host/pipe.ts).
MAXIMUM_FRAME = 64 * 1024 * 1024
# What scripts make of `json` and `os` does not reach the channel.
_dumps, _write, _read = json.dumps, os.write, os.read


class TooLarge(ValueError):
    """A frame over the limit: it was not sent."""


class Channel:
    def __init__(self, path):
        self._fd = os.open(path, os.O_RDWR)
        #: True while a request is on its way: signal handlers must not start another.
        self.busy = False

    def send(self, frame):
        """Sends one frame to the gateway; raises TooLarge, and sends nothing, where it is over the limit."""
        busy, self.busy = self.busy, True
        try:
            data = b"G" + _dumps(frame, separators=(",", ":")).encode()
            if len(data) > MAXIMUM_FRAME:
                raise TooLarge("%d MB are more than can leave a script at once: at most %d MB" % (len(data) >> 20, MAXIMUM_FRAME >> 20))
            _write(self._fd, data)
        finally:
            self.busy = busy

    def receive(self):
        """Waits for the next frame of the gateway; None when it is gone."""
        return self._read()

    def ask(self, operation, body):
        """A question the process itself answers (`T` translate, `Z` time zone, `R` random bytes)."""
        busy, self.busy = self.busy, True
        try:
            _write(self._fd, operation + body)
            return self._read()
        finally:
            self.busy = busy

    def tell(self, operation, number):
        """`S` sleep, `D` deadline, `F` flush timer; milliseconds."""
        _write(self._fd, operation + repr(number).encode())

    def _read(self):
        busy, self.busy = self.busy, True
        try:
            data = _read(self._fd, _READ)
            if not data:
                return None
            length = int.from_bytes(data[:4], "little")
            if len(data) == length + 4:
                return data[4:]
            return self._rest([data[4:]], length - len(data) + 4)
        finally:
            self.busy = busy

    def _rest(self, parts, missing):
        while missing > 0:
            part = _read(self._fd, min(missing, 1 << 20))
            if not part:
                raise EOFError("the gateway closed the pipe inside a frame")
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)
