"""javax.swing.border: borders that know their measures."""

from java._object import JavaObject as _Object
from java.awt import Insets as _Insets


class EmptyBorder(_Object):
    __java__ = "javax.swing.border.EmptyBorder"

    def __init__(self, top, left, bottom, right):
        self._insets = _Insets(top, left, bottom, right)

    def getBorderInsets(self):
        return self._insets

    def isBorderOpaque(self):
        return False


class LineBorder(_Object):
    __java__ = "javax.swing.border.LineBorder"

    def __init__(self, color, thickness=1, rounded=False):
        self._color, self._thickness, self._rounded = color, thickness, rounded

    def getLineColor(self):
        return self._color

    def getThickness(self):
        return self._thickness

    def getRoundedCorners(self):
        return self._rounded

    def isBorderOpaque(self):
        return not self._rounded
