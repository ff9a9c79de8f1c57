"""The host: takes batches from the gateway, runs them, answers. Frames are listed in packages/python/src/engine/frames.ts."""
import functools
import json
import marshal
import os
import random
import signal
import sys
import time
from base64 import b64decode, b64encode

import sightline_dialect as dialect
from sightline_py27 import _threads

from .guard import guards
from .guard.seal import Seal
from .objects import answers
from .objects.globals import Globals
from .objects.objects import Shape, make_object
from .objects.unique import Unique
from .objects.wire import Codec
from .run.channel import Channel
from .run.library import Library
from .run.run import Run
from .run.signals import Signals
from .system import system_tree, utilities

OVER_TIME, FLUSH = 24, 14
_NEVER = float("inf")
_HIDDEN = "/sightline/host/"
_MAX_SHAPES = 2000
_MAX_RESTORED = 20
_NO_MEMORY = "a script host may take no more memory (limits.scriptMemoryMegabytes of gateway.json)"
#: What translating and compiling may take, beside the time of the script itself.
COMPILE_SECONDS = 20.0
#: Longest message and traceback of a failure, in characters.
_MAX_FAILURE_TEXT = 65536
# What scripts make of these modules does not reach the host.
_clock, _dumps, _loads, _current_frame = time.perf_counter, json.dumps, json.loads, sys._getframe


class TimeLimit(dialect.SightlineInterrupt):
    """The script ran longer than it may."""


class Gone(dialect.SightlineInterrupt):
    """The gateway closed the pipe."""


class Host(Unique):
    def __init__(self, device, sealed=True):
        self.channel = Channel(device)
        self.signals = Signals()
        self.codec = Codec(lambda ref: make_object(ref, self))
        self.library = Library(self)
        self.globals = Globals(self.codec, self._invoke)
        self.runs = []
        self._replies = {}
        self._next = 1
        self._scripts = {}
        self._functions = {}
        self._shapes = {}
        self._deadlines = []
        self._stopped = None
        self._told = _NEVER
        self._mark = 0.0
        self._seal = Seal(dialect.BUILTINS) if sealed else None
        #: Something ran for the first time in this batch; whether the code that was made ready last had been kept.
        self._fresh = False
        self._kept = True
        self.flush_after_ms = 20

    # What scripts' objects need

    def current(self):
        return self.runs[-1]

    def make(self, ref):
        return make_object(ref, self)

    def make_page(self, session):
        run = self.current()
        page = run.context[2] if run.context and run.context[1] == session else None
        return None if page is None else make_object(("p", session, page), self)

    def shape(self, session, view):
        run = self.current()
        known = run.shapes.get((session, view))
        if known is None:
            answer = run.shape(session, view)
            if answer is None:
                raise RuntimeError("view %s of session %s is no longer open" % (view, session))
            wire, scripts = answer
            for number, *script in scripts:
                self._scripts[number] = script
            known = run.shapes[(session, view)] = self._keep_shape(wire)
        return known

    def _keep_shape(self, wire):
        if len(self._shapes) >= _MAX_SHAPES:
            self._shapes.clear()
        shape = self._shapes[wire[0]] = Shape(wire)
        return shape

    # Trips

    def trip(self, frame):
        """Asks the gateway and waits; runs the batches it sends meanwhile."""
        number = self._next
        self._next += 1
        frame.insert(1, number)
        self.channel.send(frame)
        while True:
            answer = self._replies.pop(number, None)
            if answer is not None:
                if answer[2] == 2:
                    self._over_time()
                return answer
            message = self._receive()
            if message[0] == "reply":
                self._replies[message[1]] = message
            else:
                self._dispatch(message)

    def _receive(self):
        data = self.channel.receive()
        if data is None:
            raise Gone
        return _loads(data)

    def _dispatch(self, message):
        if message[0] == "batch":
            self.run_batch(message)
        elif message[0] == "init":
            self.bind(message[1])
        elif message[0] == "compile":
            self.channel.send(["code", *self._code_to_keep(*message[1:])])

    # Project

    def bind(self, project):
        self.flush_after_ms = project["flushAfterMs"]
        functions = {**_host_functions(), **utilities.functions(self._invoke, self.globals)}
        modules = system_tree.build(project["functions"], self._invoke, functions, answers.makers(self._invoke))
        sys.modules.update(modules)
        dialect.BUILTINS["system"] = modules["system"]
        self._time_zone = self._zone_of_call = project["timeZone"]
        _threads.set_starter(lambda function, seconds, name: self._invoke("system.util.startThread", [function, seconds * 1000.0, name]))
        dialect.install(time_zone=project["timeZone"], zone_data=self._zone, translate=self._translate_json, find_library=self.library.find)
        dialect.BUILTINS.update(self.library.reset(project["libraries"]))
        if self._seal:
            dialect.BUILTINS["__import__"] = self._seal.importing(dialect.BUILTINS["__import__"])
            self._seal.close(list(modules.values()))

    def _invoke(self, name, args):
        return self.current().call(name, args)

    def _zone(self, zone):
        answer = self.channel.ask(b"Z", zone.encode())
        return None if answer == b"null" else answer.decode()

    def library_source(self, path):
        return self.current()._trip("library", path)

    def _translate_json(self, source, form, filename):
        return self._translated(source, form, "module", [], filename)

    def _translated(self, source, form, name, params, filename):
        request = {"source": source, "form": form, "name": name, "params": params, "filename": filename}
        return self.channel.ask(b"T", _dumps(request).encode()).decode()

    def translate(self, source, form, name, params, filename):
        """Python 3 text of a script; raises SyntaxError with its place."""
        answer = _loads(self._translated(source, form, name, params, filename))
        problem = answer.get("syntaxError")
        if problem:
            raise SyntaxError(problem["message"], (filename, problem["line"], problem["column"], problem["text"]))
        return answer["code"]

    # Scripts

    def function(self, number):
        """The callable of a registered script, compiled at its first call."""
        found = self._functions.get(number)
        if found is None:
            found = self._functions[number] = entered(self._callable(*self._scripts[number]))
        return found

    def code(self, script, kept):
        """The code object of a script (form, name, parameters, body, label): as it was kept, else compiled now."""
        self._fresh = True
        code = None if kept is None else marshal.loads(b64decode(kept))
        if code is None:
            with self.compiling():
                code = self._compile(*script)
        self._kept = kept is not None
        return code

    def _compile(self, form, name, params, body, label):
        filename = "<%s>" % label
        return dialect.compile_script(self.translate(body, form, name, params, filename), filename)

    def _code_to_keep(self, *script):
        """For the cache, as base64: asked of processes that run no script. Without code: what is wrong with it, and in which line."""
        try:
            return b64encode(marshal.dumps(self._compile(*script))).decode(), None, None
        except Exception as problem:
            return None, dialect.exception_type(problem) + ": " + str(getattr(problem, "msg", problem)), getattr(problem, "lineno", None)

    def _callable(self, form, name, params, body, label, kept):
        filename = "<%s>" % label
        if form == "expression":
            return self._expression(body, filename)
        code = self.code((form, name, params, body, label), kept)
        if form == "module":
            return lambda *args: exec(code, dialect.new_globals("__main__", filename))
        scope = dialect.new_globals("__main__", filename)
        exec(code, scope)
        return scope[name]

    def _expression(self, body, filename):
        """Evaluates the text of a `runScript`; a function it names is called, with the arguments given."""
        self._kept = True
        with self.compiling():
            code = dialect.compile_script(self.translate(body, "module", "module", [], filename), filename, "eval")
        scope = dialect.new_globals("__main__", filename)

        def run(*args):
            found = eval(code, scope)
            return found(*args) if args or callable(found) else found

        return run

    # Batches

    def run_batch(self, message):
        _, batch, live, scripts, shapes, views, reads, calls = message
        for number, *script in scripts:
            self._scripts[number] = script
        for shape in shapes:
            self._keep_shape(shape)
        run = Run(self, batch, live)
        for session, view, shape in views:
            known = self._shapes.get(shape)
            if known is not None:
                run.shapes[(session, view)] = known
        run.learn(reads)
        self.runs.append(run)
        try:
            now = _clock()
            for index, call in enumerate(calls):
                now = self._run_call(run, index, call, now)
        finally:
            self.runs.pop()
        run.done()
        if self._seal and not self.runs:
            thorough, self._fresh = self._fresh, False
            restored = self._seal.check(thorough)
            if restored:
                self.channel.send(["restored", batch, restored[:_MAX_RESTORED]])

    def _run_call(self, run, index, call, started):
        number, args, context, limit = call
        run.begin(index, context)
        outer = self._show_dates_in(context[4] or self._time_zone)
        if started - self._mark > 0.02:
            run.report()
            self._mark = started
        self._arm(started, limit)
        compiling = True
        try:
            function = self._functions.get(number) or self._first_time(number)
            compiling = False
            self.globals.refresh()
            outcome = [1, self.codec.encode(function(*self.codec.decode_all(args)))]
        except Gone:
            raise
        except SystemExit:
            outcome = [1, None]
        except BaseException as problem:
            outcome = self._failure(problem, compiling)
        try:
            outcome = self._keep_globals(outcome)
        finally:
            self._deadlines.pop()
            self._show_dates_in(outer)
        return run.end(started, outcome)

    def _show_dates_in(self, zone):
        """Dates are shown and read in this zone from here on; answers the zone before it."""
        before = self._zone_of_call
        if zone != before:
            self._zone_of_call = zone
            dialect.install(time_zone=zone)
        return before

    def _keep_globals(self, outcome):
        """What a script changed of the globals is kept, also where it failed; what cannot be kept fails it."""
        try:
            if outcome[1] != "limit":
                self.globals.push()
                self.globals.release()
            return outcome
        except Gone:
            raise
        except BaseException as problem:
            return self._failure(problem, False) if outcome[0] else outcome

    def _first_time(self, number):
        """Compiling has a limit of its own: the time of the script begins when it is compiled."""
        function = self.function(number)
        self.compiled()
        return function

    def compiled(self):
        """From here on the script's own time runs: the gateway watches it too."""
        run = self.current()
        self.channel.send(["compiled", run.batch, run.index, self._kept])

    def _failure(self, problem, compiling):
        if isinstance(problem, TimeLimit):
            return [0, "limit", "TimeLimit", str(problem), self._stopped or str(problem)]
        if isinstance(problem, MemoryError) and not problem.args:
            problem.args = (_NO_MEMORY,)
        kind = "limit" if isinstance(problem, MemoryError) else "syntax" if compiling and isinstance(problem, SyntaxError) else "exception"
        try:
            message, traceback = dialect.exception_message(problem), dialect.format_exception(problem)
            return [0, kind, dialect.exception_type(problem), _cut(message), _cut(traceback)]
        except TimeLimit as late:
            return self._failure(late, False)
        except BaseException as second:
            name = type(problem).__name__
            return [0, kind, name, "", "%s (and its text could not be made: %s)" % (name, type(second).__name__)]

    # Time

    def _arm(self, started, limit):
        """The process is told of a deadline only when it is earlier than the one it knows: when that comes, it is told the next."""
        due = started + limit / 1000.0
        if self._deadlines and self._deadlines[-1][0] < due:
            due = self._deadlines[-1][0]
        self._deadlines.append((due, limit))
        if due < self._told:
            self._tell_deadline(due)

    def compiling(self):
        """While it lasts, what a script may take does not run: `with host.compiling(): ...`."""
        return _Compiling(self, self._deadlines)

    def _tell_deadline(self, due):
        self._told = due
        self.channel.tell(b"D", max(0.0, (due - _clock()) * 1000.0))

    def on_over_time(self, number, frame):
        if not self._deadlines:
            self._told = _NEVER
            self.channel.tell(b"D", -1)
            if _stack(frame) != _NO_STACK:
                # A finaliser of a script that is long over: the next script would have to wait for it.
                self._tell_deadline(_clock() + 1.0)
                raise TimeLimit("stopped: it ran when its script was over")
        elif _clock() < self._deadlines[-1][0]:
            self._tell_deadline(self._deadlines[-1][0])
        elif not self.channel.busy and not self.signals.deferred(self.check_time):
            self._over_time(frame)

    def check_time(self):
        """Where a script comes back from waiting."""
        if self._deadlines and _clock() >= self._deadlines[-1][0]:
            self._over_time()

    def _over_time(self, frame=None):
        limit = self._deadlines[-1][1] / 1000.0
        message = "stopped: it took longer than %g s to compile" % COMPILE_SECONDS if limit < 0 else "stopped: it ran longer than %g s (limits.scriptSeconds of gateway.json, or the timeout it was called with)" % limit
        self._stopped = _stack(frame or _current_frame()) + "TimeLimit: " + message
        run = self.current()
        self.channel.send(["limit", run.batch, run.index, self._stopped])
        raise TimeLimit(message)

    def on_flush(self, number, frame):
        if self.signals.deferred(self._flush):
            return
        if self.channel.busy:
            self.channel.tell(b"F", 5)
        else:
            self._flush()

    def _flush(self):
        if self.runs:
            self.runs[-1].flush()


class _Compiling:
    """Holds the time of scripts: their deadlines move by what compiling took."""

    def __init__(self, host, deadlines):
        self._host = host
        self._deadlines = deadlines

    def __enter__(self):
        self._began = _clock()
        self._deadlines.append((self._began + COMPILE_SECONDS, -1))
        if self._began + COMPILE_SECONDS < self._host._told:
            self._host._tell_deadline(self._began + COMPILE_SECONDS)

    def __exit__(self, *problem):
        self._deadlines.pop()
        took = _clock() - self._began
        self._deadlines[:] = [(due + took, limit) for due, limit in self._deadlines]


def _cut(text):
    """The text of a failure: its beginning and its end, where the place is, of one that is very long."""
    if len(text) <= _MAX_FAILURE_TEXT:
        return text
    half = _MAX_FAILURE_TEXT // 2
    return "%s\n[... %d characters left out ...]\n%s" % (text[:half], len(text) - 2 * half, text[-half:])


_NO_STACK = "Traceback (most recent call last):\n"


def _stack(frame):
    """Traceback of a running script, as it would print one."""
    lines = []
    while frame is not None:
        code = frame.f_code
        if code.co_filename.startswith("<") and not code.co_filename.startswith(("<frozen", "<exec>")):
            lines.append('  File "%s", line %d, in %s\n' % (code.co_filename, frame.f_lineno, code.co_name))
        frame = frame.f_back
    return _NO_STACK + "".join(reversed(lines))


class _Output:
    """`sys.stdout` and `sys.stderr`: text goes to the gateway."""

    encoding = "utf-8"
    softspace = 0

    def __init__(self, host, stream):
        self._host = host
        self._stream = stream

    def write(self, text):
        if self._host.runs:
            self._host.runs[-1].output(self._stream, str(text))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False


def entered(function):
    """The function, called in a new frame of the interpreter's own loop.

    WebAssembly code that a frame began with stays its code: the loop of CPython, entered once and never left, would run for ever in the
    first quick translation of it (three times slower). Python calls Python within one such frame; a call through C begins another.
    """
    return functools.partial(function)


def _host_functions():
    from sightline_system import HOST_FUNCTIONS

    return HOST_FUNCTIONS


def serve(device, without=()):
    """Serves the gateway until it closes the pipe. `without`: walls that tests leave out, by name (`guards.WALLS`, `seal`)."""
    host = Host(device, "seal" not in without)
    random.seed(host.channel.ask(b"R", b""))
    sys.stdout = _Output(host, "stdout")
    sys.stderr = _Output(host, "stderr")
    time.sleep = lambda seconds: host.current().sleep(seconds)
    signal.signal(OVER_TIME, host.on_over_time)
    signal.signal(FLUSH, host.on_flush)
    dialect.hide_frames(_HIDDEN)
    if "device" not in without:
        os.unlink(device)
    guards.install(without)
    host.channel.send(["ready"])
    step = entered(lambda: host._dispatch(host._receive()))
    try:
        while True:
            step()
    except Gone:
        return
