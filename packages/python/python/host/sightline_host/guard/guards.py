"""Walls inside the interpreter (rules SCR43, SCR92). The permission model of the process stands behind them."""
import sys

_REMOVED = ("ctypes", "_ctypes", "socket", "_socket", "ssl", "js", "pyodide_js", "_pyodide", "pyodide", "_pyodide_core", "webbrowser",
            "subprocess", "multiprocessing", "pyodide_http", "micropip", "webloop", "pty", "asyncio")

#: The walls by name, each installed by its function: a test leaves out one to see that its attempts then go on.
WALLS = {}


def wall(function):
    WALLS[function.__name__] = function
    return function


@wall
def imports():
    """First on the import path: modules that reach out of the interpreter are not there."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if not type(finder).__module__.startswith(("_pyodide", "pyodide"))]
    sys.meta_path.insert(0, _Refuse())
    for name in list(sys.modules):
        if name.split(".", 1)[0] in _REMOVED:
            del sys.modules[name]


class _Refuse:
    def find_spec(self, name, path=None, target=None):
        root = name.split(".", 1)[0]
        if root in _REMOVED:
            raise ImportError("No module named %s: closed to scripts" % root)
        return None


@wall
def builtin_modules():
    """Modules compiled into the interpreter cannot be made around the import path."""
    import importlib

    make = importlib._bootstrap._imp.create_builtin

    def create_builtin(spec):
        if spec.name in _REMOVED:
            raise ImportError("No module named %s: closed to scripts" % spec.name)
        return make(spec)

    importlib._bootstrap._imp.create_builtin = create_builtin


@wall
def os_functions():
    """Functions of `os` that start or end processes."""
    import os

    for name in ("system", "popen", "kill", "killpg", "execv", "execve", "fork", "forkpty", "posix_spawn", "posix_spawnp"):
        if hasattr(os, name):
            setattr(os, name, _closed("os." + name))


def _closed(name):
    def refuse(*args, **named):
        raise PermissionError("%s is closed to scripts" % name)

    return refuse


@wall
def audit():
    """The hook below, which stays for good."""
    sys.addaudithook(_audit)


def _audit(event, args):
    # Constants only: a name of this module could be given another value.
    if event.startswith(("os.system", "subprocess.", "ctypes.", "socket.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
                         "os.kill", "pty.", "webbrowser.")):
        raise PermissionError("%s is closed to scripts" % event)
    if event == "import" and args[0].split(".", 1)[0] in (
            "ctypes", "_ctypes", "socket", "_socket", "ssl", "js", "pyodide_js", "_pyodide", "pyodide", "_pyodide_core", "webbrowser",
            "subprocess", "multiprocessing", "pyodide_http", "micropip", "webloop", "pty", "asyncio"):
        raise ImportError("No module named %s: closed to scripts" % args[0])


@wall
def introspection():
    """A second hook: nothing looks at or rewrites the interpreter from inside: objects of others, their code, what runs."""
    sys.addaudithook(_audit_introspection)


def _audit_introspection(event, args):
    if event in ("gc.get_objects", "gc.get_referrers", "gc.get_referents", "sys.settrace", "sys.setprofile", "sys._current_frames",
                 "sys._current_exceptions", "sys.monitoring.register_callback", "code.__new__"):
        raise PermissionError("%s is closed to scripts" % event)
    if event == "object.__setattr__" and args[1] == "__code__":
        raise PermissionError("the code of a function is closed to scripts")


def install(without=()):
    """Puts the walls up. Cannot be undone from Python: audit hooks stay for good."""
    for name, put_up in WALLS.items():
        if name not in without:
            put_up()
