"""What modules keep inside their objects, and scripts may not leave changed for others: each with how it is read and put back (rule SCR90)."""
import sys

_modules, _list, _dict = sys.modules, list, dict
_CONTEXT = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "traps")


def _contents(find, name):
    """A list or dictionary that is changed in place."""

    def read(module):
        held = find(module)
        return held, _list(held) if type(held) is _list else _dict(held)

    def put(module, kept):
        held, contents = kept
        if type(held) is _list:
            held[:] = contents
        else:
            held.clear()
            held.update(contents)

    return name, read, put


def _put_filters(module, kept):
    module.filters[:] = kept
    lock = getattr(module, "_lock", None)
    if hasattr(module, "_filters_mutated_lock_held") and lock is not None:
        with lock:
            module._filters_mutated_lock_held()
    elif hasattr(module, "_filters_mutated"):
        module._filters_mutated()


def _context(context):
    return [_dict(value) if name == "traps" else value for name in _CONTEXT for value in (getattr(context, name),)]


def _put_context(find):
    def put(module, kept):
        context = find(module)
        for name, value in zip(_CONTEXT, kept):
            if name == "traps":
                context.traps.update(value)
            else:
                setattr(context, name, value)

    return put


def _log_state(module):
    root = module.root
    return root.manager.disable, root.level, _list(root.handlers), _list(root.filters)


def _put_log_state(module, kept):
    root = module.root
    disabled, level, handlers, filters = kept
    root.manager.disable = disabled
    root.setLevel(level)
    root.handlers[:] = handlers
    root.filters[:] = filters


#: By module: the name of a state, how it is read, and how it is put back.
STATES = {
    "warnings": [("filters", lambda module: _list(module.filters), _put_filters), _contents(lambda module: module.onceregistry, "onceregistry")],
    "decimal": [
        ("the context", lambda module: _context(module.getcontext()), _put_context(lambda module: module.getcontext())),
        ("DefaultContext", lambda module: _context(module.DefaultContext), _put_context(lambda module: module.DefaultContext)),
    ],
    "csv": [
        ("field_size_limit", lambda module: module.field_size_limit(), lambda module, kept: module.field_size_limit(kept)),
    ],
    "logging": [("the root logger", _log_state, _put_log_state)],
    "calendar": [("firstweekday", lambda module: module.c.firstweekday, lambda module, kept: module.setfirstweekday(kept))],
    "sightline_py27.sys": [_contents(lambda module: module.path, "path"), _contents(lambda module: module.argv, "argv")],
}


class States:
    """The states of the modules that are loaded, as they were when the module was sealed."""

    def __init__(self):
        self._kept = []

    def add(self, name):
        """Takes the states of a module as scripts shall find them."""
        module = _modules.get(name)
        for state, read, put in STATES.get(name, ()) if module is not None else ():
            self._kept.append(("%s.%s" % (name.rpartition(".")[2], state), module, read, put, read(module)))

    def restore(self, found):
        """Puts back what was changed, and says what."""
        for name, module, read, put, kept in self._kept:
            if read(module) != kept:
                put(module, kept)
                found.append(name)
