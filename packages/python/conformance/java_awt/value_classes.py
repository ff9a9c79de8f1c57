from java.awt import Color, Font, Dimension, Point
print Color.RED, Color(1, 2, 3), Color(255, 0, 0) == Color.RED, Color.RED.getRed(), Color(1, 2, 3).blue, Color(1, 2, 3, 4).alpha, Color.decode('#ff8000').green, hex(Color.BLUE.getRGB() & 0xffffff), Color.WHITE.darker(), Color(0x336699)
f = Font('Dialog', Font.BOLD, 12)
print f.getName(), f.size, f.isBold(), f.isItalic(), f.style, Font.PLAIN, Font.ITALIC
d = Dimension(3, 4)
print d, d.width, d.height, d.getWidth(), d == Dimension(3, 4), d.size
p = Point(1, 2)
print p, p.x, p.y, p.getX(), p == Point(1, 2)
