"""One batch on its way: its calls, what they read and wrote, and its trips to the gateway."""
import time

import sightline_dialect as dialect
from sightline_dialect.values import printing

from ..objects.cache import PropertyCache
from .channel import TooLarge
from ..objects.properties import format_path
from ..objects.unique import Unique

OUTPUT_LIMIT = 65536
_clock = time.perf_counter
#: Functions whose call may start other scripts, which see what this one made of the globals.
_STARTS_OTHERS = ("system.util.send", "system.util.invoke", "system.tag.write", "system.tag.configure")


class Run(Unique):
    """The state of a batch. `host` is the one Host of this interpreter."""

    def __init__(self, host, batch, live):
        self.host = host
        self.batch = batch
        self.live = live
        self.index = 0
        self.cache = PropertyCache(self)
        self.outcomes = []
        self.reported = 0
        self.context = None
        self.shapes = {}
        self._writes = []
        self._text = []
        self._text_stream = "stdout"
        self._line = ""
        self._printed = 0

    # Writes

    def write(self, ref, path, value):
        """A property write: seen by the script at once, by the gateway at the next flush."""
        entry = [list(ref), format_path(path), self.host.codec.encode(value)]
        with self.host.signals:
            self._arm()
            self._writes.append(entry)
            self.cache.put(ref, path, value)
            if self.cache.valid and self._is_depended(ref, path):
                self.cache.valid = False

    def _arm(self):
        """The first thing that is buffered starts the flush timer."""
        if not self._writes and not self._text:
            self.host.channel.tell(b"F", self.host.flush_after_ms)

    def _is_depended(self, ref, path):
        """Whether a write may change other properties: those of sessions and pages, and of views that are not known here, always may."""
        if ref[0] in "sp":
            return True
        shape = self.shapes.get((ref[1], ref[2]))
        return shape is None or shape.is_depended(ref[3] if ref[0] == "c" else -1, path)

    def output(self, stream, text):
        """What a script prints, up to its limit."""
        with self.host.signals:
            room = OUTPUT_LIMIT - self._printed
            if room <= 0:
                return
            self._printed += len(text)
            if len(text) > room:
                text = text[:room] + "\n[output cut at 64 KB]\n"
            if stream != self._text_stream:
                self._flush_text(True)
                self._text_stream = stream
            self._arm()
            self._text.append(text)

    def _flush_text(self, ended):
        """Whole lines: one that is not ended waits for its end, or for that of the script."""
        text, self._text = self._line + "".join(self._text), []
        whole = len(text) if ended else text.rfind("\n") + 1
        self._line = text[whole:]
        if whole:
            self._emit("out", self._text_stream, text[:whole])

    def flush(self, ended=False):
        """Sends what is buffered, in order of its kind; the gateway applies it while the script goes on."""
        if not self._writes and not self._text and not (ended and self._line):
            return
        with self.host.signals:
            self.host.channel.tell(b"F", -1)
            self._flush_text(ended)
            if self._writes:
                writes, self._writes = self._writes, []
                self._send_writes(writes)
                self.cache.invalidate()

    def _send_writes(self, writes):
        """In one frame, or in as many as are needed; a single value that is too large is the script's error."""
        try:
            self._emit("write", writes)
        except TooLarge as problem:
            if len(writes) == 1:
                raise TooLarge("the value written to %s: %s" % (writes[0][1], problem)) from None
            middle = len(writes) // 2
            try:
                self._send_writes(writes[:middle])
            finally:
                self._send_writes(writes[middle:])

    def _emit(self, kind, *rest):
        self.report()
        self.host.channel.send([kind, self.batch, self.index, *rest])

    def report(self):
        """Finished calls are told before anything else is: a host that dies then loses none of them."""
        if self.reported < len(self.outcomes):
            self._send_outcomes("outcomes")
            self.reported = len(self.outcomes)

    def done(self):
        """The batch is over."""
        self._send_outcomes("done")

    def _send_outcomes(self, kind):
        """Outcomes that are too large for one frame leave one by one: only that fails which cannot leave alone."""
        try:
            self.host.channel.send([kind, self.batch, self.reported, self.outcomes[self.reported :]])
        except (TooLarge, MemoryError):
            for at in range(self.reported, len(self.outcomes)):
                self._send_outcome(at)
            if kind == "done":
                self.host.channel.send(["done", self.batch, len(self.outcomes), []])

    def _send_outcome(self, at):
        outcome = self.outcomes[at]
        try:
            self.host.channel.send(["outcomes", self.batch, at, [outcome]])
        except (TooLarge, MemoryError) as problem:
            failed = _failed("what the script returned: %s" % (str(problem) or "out of memory")) + [outcome[-1]]
            self.host.channel.send(["outcomes", self.batch, at, [failed]])

    # Trips

    def _trip(self, kind, *rest):
        self.flush()
        self.report()
        answer = self.host.trip([kind, self.batch, self.index, *rest])
        self._take_updates(answer[4])
        if answer[2]:
            return answer[3]
        raise dialect.java_exception(answer[3][0], answer[3][1])

    def _take_updates(self, updates):
        if updates is None:
            self.cache.clear()
        else:
            self.learn(updates)
        self.cache.invalidate()
        self.cache.valid = True

    def learn(self, reads):
        decode = self.host.codec.decode
        for ref, path, kind, value in reads:
            self.cache.learn(tuple(ref), tuple(path), kind, decode(value))

    def fetch(self, ref, path, full):
        kind, value = self._trip("read", list(ref), list(path), full)
        return kind, self.host.codec.decode(value)

    def fresh(self):
        self._trip("fresh")

    def call(self, name, args, ref=None):
        """A function or member that lives on the gateway."""
        codec = self.host.codec
        if name.startswith(_STARTS_OTHERS):
            self.host.globals.push()
        wire = [codec.encode(a) for a in args]
        return codec.decode(self._trip("call", name, wire, None if ref is None else list(ref)))

    def shape(self, session, view):
        return self._trip("shape", session, view)

    def sleep(self, seconds):
        """`time.sleep`, `Thread.sleep`: what was written shows while the script waits."""
        self.flush()
        long = seconds >= 0.005
        if long:
            self.host.globals.push()
            self._emit("state", "sleep")
        end = _clock() + seconds
        while seconds > 0:
            self.host.channel.tell(b"S", seconds * 1000.0)
            self.host.check_time()
            seconds = end - _clock()
        if long:
            self._emit("state", "run")
            self.host.globals.refresh()
        self.cache.invalidate()

    # Calls

    def begin(self, index, context):
        """A call starts; what it does from here on is told under its index."""
        self.index = index
        self.context = context
        self._printed = 0
        self._text_stream = "stdout"
        printing.forget()

    def end(self, started, outcome):
        """A call is over; answers when, which is when the next one starts."""
        if self._writes or self._text or self._line:
            try:
                self.flush(True)
            except TooLarge as problem:
                outcome = _failed(str(problem))
        ended = _clock()
        outcome.append((ended - started) * 1000.0)
        self.outcomes.append(outcome)
        return ended


def _failed(text):
    return [0, "limit", "ValueError", text, "ValueError: %s" % text]
