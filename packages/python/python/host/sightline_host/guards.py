"""Walls inside the interpreter (rule SCR43). The permission model of the process stands behind them."""
import sys

_REMOVED = ("ctypes", "_ctypes", "socket", "_socket", "ssl", "js", "pyodide_js", "_pyodide", "pyodide", "_pyodide_core", "webbrowser",
            "subprocess", "multiprocessing", "pyodide_http", "micropip", "webloop", "pty", "asyncio")
_FORBIDDEN_EVENTS = ("os.system", "subprocess.", "ctypes.", "socket.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
                     "os.kill", "pty.", "webbrowser.", "code.__new__x")
_FORBIDDEN_PREFIXES = tuple(event for event in _FORBIDDEN_EVENTS)


class _Refuse:
    """First on the import path: modules that reach out of the interpreter are not there."""

    def find_spec(self, name, path=None, target=None):
        root = name.split(".", 1)[0]
        if root in _REMOVED:
            raise ImportError("No module named %s: closed to scripts" % root)
        return None


def _audit(event, args):
    if event.startswith(_FORBIDDEN_PREFIXES):
        raise PermissionError("%s is closed to scripts" % event)
    if event == "import" and args[0].split(".", 1)[0] in _REMOVED:
        raise ImportError("No module named %s: closed to scripts" % args[0])


def install():
    """Removes what reaches out. Cannot be undone from Python: an audit hook stays for good."""
    import importlib
    import os

    sys.meta_path[:] = [finder for finder in sys.meta_path if not type(finder).__module__.startswith(("_pyodide", "pyodide"))]
    sys.meta_path.insert(0, _Refuse())
    for name in list(sys.modules):
        if name.split(".", 1)[0] in _REMOVED:
            del sys.modules[name]
    builtin = importlib._bootstrap._imp.create_builtin

    def create_builtin(spec):
        if spec.name in _REMOVED:
            raise ImportError("No module named %s: closed to scripts" % spec.name)
        return builtin(spec)

    importlib._bootstrap._imp.create_builtin = create_builtin
    for name in ("system", "popen", "kill", "killpg", "execv", "execve", "fork", "forkpty", "posix_spawn", "posix_spawnp"):
        if hasattr(os, name):
            setattr(os, name, _closed("os." + name))
    sys.addaudithook(_audit)


def _closed(name):
    def refuse(*args, **named):
        raise PermissionError("%s is closed to scripts" % name)

    return refuse
