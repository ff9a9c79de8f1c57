"""What a script has read of the gateway's property trees, and what it wrote (rules SCR20 to SCR29)."""

MISSING = type("Missing", (), {"__slots__": (), "__bool__": lambda self: False})()


class Entry:
    """One value of the gateway at a path. `kind`: v value, u no such property, o large object, a large array."""

    __slots__ = ("kind", "value", "local")

    def __init__(self, kind, value, local=False):
        self.kind = kind
        self.value = value
        self.local = local


class PropertyCache:
    """`trips` is the run it belongs to: `fetch(ref, path, full)`, `fresh()`, `live`."""

    def __init__(self, trips):
        self._trips = trips
        self._objects = {}
        self.valid = True

    def learn(self, ref, path, kind, value):
        """Takes a value as the gateway has it now. A scope that became too large to be told is read by the piece again."""
        entries = self._objects.setdefault(ref, {})
        if len(path) == 1 and kind != "v":
            entries.pop(path, None)
        else:
            entries[path] = Entry(kind, value)

    def invalidate(self):
        """From here on, the next read asks the gateway what changed."""
        self.valid = False
        for entries in list(self._objects.values()):
            for path in [path for path, entry in list(entries.items()) if entry.local]:
                entries.pop(path, None)

    def clear(self):
        self._objects.clear()

    def get(self, ref, path):
        """`(kind, value)` at a path; large containers come without their value."""
        self._freshen()
        entry, used = self._locate(ref, path)
        if used == len(path):
            return entry.kind, entry.value
        value = _walk(entry.value, path, used) if entry.kind == "v" else MISSING
        return ("u", None) if value is MISSING else ("v", value)

    def whole(self, ref, path):
        """`(kind, value)` at a path, large or not."""
        kind, value = self.get(ref, path)
        if kind != "o" and kind != "a":
            return kind, value
        kind, value = self._trips.fetch(ref, path, True)
        entries = self._objects[ref] = {p: e for p, e in self._objects.get(ref, {}).items() if p[: len(path)] != path}
        entries[path] = Entry(kind, value)
        return kind, value

    def _freshen(self):
        if self._trips.live:
            self._trips.flush()
            self.clear()
        elif not self.valid:
            self._trips.fresh()
            self.valid = True

    def _locate(self, ref, path):
        entries = self._objects.get(ref)
        if entries is None:
            entries = self._objects[ref] = {}
        entry = entries.get(path[:1])
        if entry is not None:
            return entry, 1
        for used in range(min(2, len(path)), len(path) + 1):
            prefix = path[:used]
            entry = entries.get(prefix)
            if entry is None:
                kind, value = self._trips.fetch(ref, prefix, False)
                entries = self._objects.setdefault(ref, {})
                entry = entries.get(prefix)
                if entry is None:
                    entry = entries[prefix] = Entry(kind, value)
            if (entry.kind != "o" and entry.kind != "a") or used == len(path):
                return entry, used
        return entry, used

    def put(self, ref, path, value):
        """The script's own write, seen by it at once. A flush may come in between: it takes entries away, never a known one's place."""
        entries = self._objects.setdefault(ref, {})
        covered = False
        for known in list(entries):
            size = len(known)
            if known == path[:size]:
                covered = self._apply(entries, known, path, value) or covered
            elif known[: len(path)] == path:
                entries.pop(known, None)
        if not covered:
            entries[path] = Entry("v", value, True)

    def _apply(self, entries, known, path, value):
        entry = entries.get(known)
        if entry is None:
            return False
        if len(known) == len(path):
            entries[known] = Entry("v", value, entry.local)
            return True
        if entry.kind != "v":
            entries.pop(known, None)
            return False
        return _set(entry.value, path, len(known), value)


def _walk(value, path, used):
    for segment in path[used:]:
        kind = type(value)
        if isinstance(value, dict):
            if segment not in value:
                return MISSING
            value = value[segment]
        elif kind is list and type(segment) is int and 0 <= segment < len(value):
            value = value[segment]
        else:
            return MISSING
    return value


def _set(value, path, used, new):
    parent = _walk(value, path[:-1], used)
    last = path[-1]
    if isinstance(parent, dict):
        parent[last] = new
        return True
    if type(parent) is list and type(last) is int:
        if last < len(parent):
            parent[last] = new
        else:
            parent.extend([None] * (last - len(parent)))
            parent.append(new)
        return True
    return False
