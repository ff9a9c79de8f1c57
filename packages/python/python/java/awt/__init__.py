"""java.awt: the values scripts hand around (colours, fonts, sizes); there are no windows in a gateway."""

from sightline_dialect.values.text import text as _text

from .._object import JavaObject as _Object


class _Value(_Object):
    def __eq__(self, other):
        return type(self) is type(other) and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())


class Color(_Value):
    __java__ = "java.awt.Color"

    def __init__(self, *parts):
        if len(parts) == 1 or len(parts) == 2 and isinstance(parts[1], bool):
            n = parts[0]
            alpha = n >> 24 & 255 if len(parts) == 2 and parts[1] else 255
            parts = (n >> 16 & 255, n >> 8 & 255, n & 255, alpha)
        if any(isinstance(p, float) for p in parts):
            parts = [int(p * 255 + 0.5) for p in parts]
        self._parts = (tuple(parts) + (255,))[:4]

    def _key(self):
        return self._parts

    def getRed(self):
        return self._parts[0]

    def getGreen(self):
        return self._parts[1]

    def getBlue(self):
        return self._parts[2]

    def getAlpha(self):
        return self._parts[3]

    def getRGB(self):
        r, g, b, a = self._parts
        n = a << 24 | r << 16 | g << 8 | b
        return n - (1 << 32) if n >> 31 else n

    hashCode = getRGB

    @staticmethod
    def decode(s):
        return Color(int(s.replace("#", "0x"), 0))

    def darker(self):
        return Color(*[int(p * 0.7) for p in self._parts[:3]], self._parts[3])

    def brighter(self):
        r, g, b, a = self._parts
        if r == g == b == 0:
            return Color(3, 3, 3, a)
        return Color(*[min(int(max(p, 3 if p else 0) / 0.7), 255) for p in (r, g, b)], a)

    def toString(self):
        return _text("java.awt.Color[r=%d,g=%d,b=%d]" % self._parts[:3])


for _name, _rgb in {
    "white": 0xFFFFFF, "lightGray": 0xC0C0C0, "gray": 0x808080, "darkGray": 0x404040, "black": 0, "red": 0xFF0000, "pink": 0xFFAFAF, "orange": 0xFFC800,
    "yellow": 0xFFFF00, "green": 0x00FF00, "magenta": 0xFF00FF, "cyan": 0x00FFFF, "blue": 0x0000FF,
}.items():  # fmt: skip
    _made = Color(_rgb)
    if _name not in ("red", "green", "blue"):  # those are the parts of a colour
        setattr(Color, _name, _made)
    setattr(Color, {"lightGray": "LIGHT_GRAY", "darkGray": "DARK_GRAY"}.get(_name, _name.upper()), _made)


class Font(_Value):
    __java__ = "java.awt.Font"
    PLAIN, BOLD, ITALIC = 0, 1, 2

    def __init__(self, name, style, size):
        self._name, self._style, self._size = name, style, size

    def _key(self):
        return self._name, self._style, self._size

    def getName(self):
        return _text(self._name)

    getFamily = getName

    def getStyle(self):
        return self._style

    def getSize(self):
        return self._size

    def isBold(self):
        return bool(self._style & 1)

    def isItalic(self):
        return bool(self._style & 2)

    def deriveFont(self, how):
        return Font(self._name, self._style, int(how)) if isinstance(how, float) else Font(self._name, how, self._size)

    def toString(self):
        return _text("java.awt.Font[family=%s,name=%s,style=%s,size=%d]" % (self._name, self._name, ("plain", "bold", "italic", "bolditalic")[self._style], self._size))


class Dimension(_Value):
    __java__ = "java.awt.Dimension"

    def __init__(self, width=0, height=0):
        self.width, self.height = width, height

    def _key(self):
        return self.width, self.height

    def getWidth(self):
        return float(self.width)

    def getHeight(self):
        return float(self.height)

    def getSize(self):
        return Dimension(self.width, self.height)

    def toString(self):
        return _text("java.awt.Dimension[width=%d,height=%d]" % (self.width, self.height))


class Point(_Value):
    __java__ = "java.awt.Point"

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def _key(self):
        return self.x, self.y

    def getX(self):
        return float(self.x)

    def getY(self):
        return float(self.y)

    def getLocation(self):
        return Point(self.x, self.y)

    def toString(self):
        return _text("java.awt.Point[x=%d,y=%d]" % (self.x, self.y))


class Insets(_Value):
    __java__ = "java.awt.Insets"

    def __init__(self, top, left, bottom, right):
        self.top, self.left, self.bottom, self.right = top, left, bottom, right

    def _key(self):
        return self.top, self.left, self.bottom, self.right

    def toString(self):
        return _text("java.awt.Insets[top=%d,left=%d,bottom=%d,right=%d]" % self._key())
