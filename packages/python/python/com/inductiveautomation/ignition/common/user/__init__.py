"""com.inductiveautomation.ignition.common.user"""

from sightline_dialect.values.text import text as _text

from java._object import JavaObject as _Object


class ContactInfo(_Object):
    __java__ = "com.inductiveautomation.ignition.common.user.ContactInfo"

    def __init__(self, contactType=None, value=None):
        self.contactType, self.value = contactType, value

    def getContactType(self):
        return self.contactType

    def getValue(self):
        return self.value

    def toString(self):
        return _text("%s: %s" % (self.contactType, self.value))
