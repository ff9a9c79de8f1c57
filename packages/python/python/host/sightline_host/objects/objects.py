"""`self`, `view`, `session` and `page` as scripts see them (rules SCR30 to SCR39)."""
from .properties import ObjectWrapper, Place, wrapper
from .unique import Unique


class Shape:
    """Structure of a view, shared by its instances: names, parents, children, custom methods."""

    def __init__(self, wire):
        self.hash, self.view_path, components, depended = wire
        self._depended = {}
        for component, path in depended:
            self._depended.setdefault(component, []).append(tuple(path))
        self.names = [c[0] for c in components]
        self.types = [c[1] for c in components]
        self.parents = [c[2] for c in components]
        self.methods = [{name: script for name, script in c[3]} for c in components]
        self.children = [[] for _ in components]
        for index, parent in enumerate(self.parents):
            if parent is not None:
                self.children[parent].append(index)

    def is_depended(self, component, path):
        """Whether a binding of the view depends on a property, or on one above or below it."""
        for known in self._depended.get(component, ()):
            size = min(len(known), len(path))
            if known[:size] == path[:size]:
                return True
        return False

    def child(self, component, name):
        for index in self.children[component]:
            if self.names[index] == name:
                return index
        return None

    def descend(self, component, path):
        """`A/B/C` below a component; None where a name is not there."""
        if component is not None:
            found = self.child(component, path)
            if found is not None:
                return found
        for name in path.split("/"):
            if component is None or not name:
                return None
            component = self.child(component, name)
        return component


class Scope:
    """`props`, `custom`, … of an object: the root of a property tree."""

    def __init__(self, name):
        self._path = (name,)

    def __get__(self, owner, kind=None):
        return self if owner is None else wrapper(ObjectWrapper, Place(owner, self._path))


#: What an object consists of: an instance that has it not, as `copy` makes them, must not ask itself for it.
_DATA = ("_ref", "_runs")


class PerspectiveObject(Unique):
    """Scopes are properties of the object; everything else is asked of its class."""

    _scopes = ()
    _members = ()

    def __init__(self, ref, runs):
        self.__dict__.update(_ref=ref, _runs=runs)

    def __init_subclass__(cls):
        for name in cls._scopes:
            setattr(cls, name, Scope(name))

    def __getattr__(self, name):
        if name in self._members:
            return Member(self, name)
        if name in _DATA:
            raise AttributeError(name)
        raise AttributeError("'com.inductiveautomation.perspective.gateway.script' object has no attribute '%s' (of %s)" % (name, self))

    def __setattr__(self, name, value):
        if name in self._scopes:
            return Place(self, (name,)).write((name,), value)
        raise AttributeError("can't set attribute '%s' of %s: its properties are %s" % (name, self, ", ".join(self._scopes)))

    def __sightline_wire__(self, codec, depth):
        return {"$": "ref", "v": list(self._ref)}

    def __eq__(self, other):
        return isinstance(other, PerspectiveObject) and self._ref == other._ref

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._ref)

    def __repr__(self):
        return "<%s>" % self

    @property
    def session(self):
        return self._runs.make(("s", self._ref[1]))

    def _info(self):
        """The record getSessionInfo has of its session now."""
        return self._runs.current().call("%s.getInfo" % self._kind, [], self._ref)[0]


class Member(Unique):
    """A method that lives on the gateway: `refreshBinding`, `focus`, …"""

    def __init__(self, owner, name):
        self._owner = owner
        self._name = name

    def __call__(self, *args, **named):
        owner = self._owner
        return owner._runs.current().call("%s.%s" % (owner._kind, self._name), list(args) + list(named.values()), owner._ref)


class Session(PerspectiveObject):
    _kind = "session"
    _scopes = ("props", "custom")
    _members = ("refreshBinding",)

    @property
    def id(self):
        return self._ref[1]

    @property
    def session(self):
        return self

    info = property(PerspectiveObject._info)
    getInfo = PerspectiveObject._info

    def __str__(self):
        return "session %s" % self._ref[1]


class Page(PerspectiveObject):
    _kind = "page"
    _scopes = ("props",)
    _members = ("refreshBinding",)

    @property
    def id(self):
        return self._ref[2]

    def __str__(self):
        return "page %s" % self._ref[2]


class _InView(PerspectiveObject):
    def _shape(self):
        return self._runs.shape(self._ref[1], self._ref[2])

    def _component(self, index):
        return None if index is None else self._runs.make(("c", self._ref[1], self._ref[2], index))

    @property
    def page(self):
        return self._runs.make_page(self._ref[1])

    def print_(self, *args):
        self._runs.current().output("stdout", " ".join(str(a) for a in args) + "\n")


setattr(_InView, "print", _InView.print_)


class View(_InView):
    _kind = "view"
    _scopes = ("params", "custom", "props")
    _members = ("refreshBinding",)

    @property
    def id(self):
        return self._ref[2]

    getInfo = PerspectiveObject._info

    @property
    def view(self):
        return self

    @property
    def path(self):
        return self._shape().view_path

    @property
    def rootContainer(self):
        return self._component(0)

    def getRootContainer(self):
        return self._component(0)

    def getChild(self, path):
        shape = self._shape()
        first, _, rest = path.partition("/")
        if first != shape.names[0]:
            return self._component(shape.descend(0, path))
        return self._component(shape.descend(0, rest) if rest else 0)

    def getChildren(self):
        return [self._component(0)]

    children = property(getChildren)

    def __str__(self):
        return "view %s" % self._shape().view_path


class Component(_InView):
    _kind = "component"
    _scopes = ("props", "custom", "params", "meta", "position")
    _members = ("refreshBinding", "focus")

    def __getattr__(self, name):
        method = None if name in _DATA else self._shape().methods[self._ref[3]].get(name)
        if method is not None:
            return _bind(self, method)
        return PerspectiveObject.__getattr__(self, name)

    @property
    def name(self):
        return self._shape().names[self._ref[3]]

    @property
    def type(self):
        return self._shape().types[self._ref[3]]

    @property
    def id(self):
        return "%s@%s" % (self._ref[2], self._ref[3])

    @property
    def view(self):
        return self._runs.make(("v",) + self._ref[1:3])

    @property
    def parent(self):
        parent = self._shape().parents[self._ref[3]]
        return self.view if parent is None else self._component(parent)

    def getParent(self):
        return self.parent

    def getSibling(self, name):
        shape = self._shape()
        parent = shape.parents[self._ref[3]]
        return None if parent is None else self._component(shape.descend(parent, name))

    def getChild(self, path):
        return self._component(self._shape().descend(self._ref[3], path))

    def getChildren(self):
        return [self._component(index) for index in self._shape().children[self._ref[3]]]

    children = property(getChildren)

    def getPath(self):
        shape, index, names = self._shape(), self._ref[3], []
        while index is not None:
            names.append(shape.names[index])
            index = shape.parents[index]
        return "/".join(reversed(names))

    def __str__(self):
        return "component %s in view %s" % (self.name, self._shape().view_path)


def _bind(component, script):
    def method(*args, **named):
        return component._runs.function(script)(component, *args, **named)

    return method


_kinds = {"s": Session, "p": Page, "v": View, "c": Component}


def make_object(ref, runs):
    """The Python face of a reference."""
    return _kinds[ref[0]](ref, runs)
