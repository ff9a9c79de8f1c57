"""Users as `system.user` hands them out."""
import sightline_dialect as dialect
from com.inductiveautomation.ignition.common.user import ContactInfo

# Names of the original's fields that are written otherwise here.
_ALIASES = {"userName": "username", "first": "firstName", "last": "lastName"}
_FIELDS = ("username", "firstname", "lastname", "password", "language", "locale", "notes", "schedule", "badge")
_CALLED = {"email": "email", "e-mail": "email"}


def _key(name):
    return str.__str__(dialect.text(_ALIASES.get(name, name))).lower()


class PyUser:
    """A user of a user source: a copy, which addUser and editUser bring back."""

    Username, FirstName, LastName, Password, Notes, Schedule = "username", "firstname", "lastname", "password", "notes", "schedule"

    def __init__(self, row):
        self._fields = {_key(k): v for k, v in row["fields"].items()}
        self._roles = list(row["roles"])
        self._email = row["email"]

    def get(self, name):
        return self._fields.get(_key(name))

    __getitem__ = get

    def getOrDefault(self, name):
        value = self.get(name)
        return "" if value is None else value

    def getOrElse(self, name, default):
        value = self.get(name)
        return default if value is None else value

    def set(self, name, value):
        if _key(name) not in _FIELDS:
            raise dialect.java_exception("java.lang.IllegalArgumentException", "a user has no property '%s'; it has %s" % (name, ", ".join(_FIELDS)))
        self._fields[_key(name)] = value

    __setitem__ = set

    def contains(self, name):
        return self._fields.get(_key(name)) is not None

    def getRoles(self):
        return list(self._roles)

    roles = property(getRoles)

    def addRole(self, role):
        if role not in self._roles:
            self._roles.append(role)

    def addRoles(self, roles):
        for role in roles:
            self.addRole(role)

    def removeRole(self, role):
        if role in self._roles:
            self._roles.remove(role)

    def setRoles(self, roles):
        self._roles = list(roles)

    def getContactInfo(self):
        return [ContactInfo("email", self._email)] if self._email else []

    contactInfo = property(getContactInfo)

    def addContactInfo(self, kind, value=None):
        for contact, text in kind.items() if isinstance(kind, dict) else [(kind, value)]:
            if _CALLED.get(str.__str__(dialect.text(contact)).lower()) == "email":
                self._email = text

    def setContactInfo(self, contacts):
        self._email = ""
        self.addContactInfo(contacts)

    def removeContactInfo(self, kind, value):
        if self._email == value:
            self._email = ""

    def getScheduleAdjustments(self):
        return []

    def __sightline_wire__(self, codec, depth):
        return codec.encode({"fields": dict(self._fields), "roles": self._roles, "email": self._email or ""}, depth + 1)

    def __repr__(self):
        return "User[%s]" % self.get("username")


for _name, _field in (("Username", "username"), ("FirstName", "firstname"), ("LastName", "lastname"), ("Notes", "notes"), ("Schedule", "schedule")):
    setattr(PyUser, "get" + _name, lambda self, field=_field: self.get(field))
    setattr(PyUser, "set" + _name, lambda self, value, field=_field: self.set(field, value))
PyUser.setPassword = lambda self, value: self.set("password", value)


class UIResponse:
    """What changing users answers: lists of texts."""

    def __init__(self, row):
        self._row = row

    def getErrors(self):
        return list(self._row["errors"])

    def getInfos(self):
        return list(self._row["infos"])

    def getWarns(self):
        return list(self._row["warns"])

    errors = property(getErrors)
    infos = property(getInfos)
    warns = property(getWarns)

    def __repr__(self):
        return "UIResponse(errors=%s)" % self._row["errors"]
