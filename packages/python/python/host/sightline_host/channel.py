"""The device between this interpreter and its process: bytes only (see src/host/device.ts)."""
import json
import os

_READ = 65536


class Channel:
    def __init__(self, path):
        self._fd = os.open(path, os.O_RDWR)
        #: True while a request is on its way: signal handlers must not start another.
        self.busy = False

    def send(self, frame):
        """Sends one frame to the gateway."""
        busy, self.busy = self.busy, True
        try:
            os.write(self._fd, b"G" + json.dumps(frame, separators=(",", ":")).encode())
        finally:
            self.busy = busy

    def receive(self):
        """Waits for the next frame of the gateway; None when it is gone."""
        return self._read()

    def ask(self, operation, body):
        """A question the process itself answers (`T` translate, `Z` time zone, `R` random bytes)."""
        busy, self.busy = self.busy, True
        try:
            os.write(self._fd, operation + body)
            return self._read()
        finally:
            self.busy = busy

    def tell(self, operation, number):
        """`S` sleep, `D` deadline, `F` flush timer; milliseconds."""
        os.write(self._fd, operation + repr(number).encode())

    def _read(self):
        busy, self.busy = self.busy, True
        try:
            data = os.read(self._fd, _READ)
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
            part = os.read(self._fd, min(missing, 1 << 20))
            if not part:
                raise EOFError("the gateway closed the pipe inside a frame")
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)
