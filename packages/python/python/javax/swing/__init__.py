"""javax.swing: the borders that scripts make as values; there are no windows in a gateway."""

from java._object import JavaObject as _Object

from .border import EmptyBorder as _EmptyBorder, LineBorder as _LineBorder


class BorderFactory(_Object):
    __java__ = "javax.swing.BorderFactory"

    @staticmethod
    def createEmptyBorder(top=0, left=0, bottom=0, right=0):
        return _EmptyBorder(top, left, bottom, right)

    @staticmethod
    def createLineBorder(color, thickness=1, rounded=False):
        return _LineBorder(color, thickness, rounded)
