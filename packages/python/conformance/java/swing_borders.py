# Borders are values that know their measures.
from javax.swing import BorderFactory
from java.awt import Color, Insets
empty = BorderFactory.createEmptyBorder(1, 2, 3, 4)
print empty.borderInsets
print empty.getBorderInsets().left, empty.borderInsets.bottom
print BorderFactory.createEmptyBorder().borderInsets
print empty.isBorderOpaque()
line = BorderFactory.createLineBorder(Color(255, 0, 0), 3)
print line.lineColor, line.thickness, line.roundedCorners
print BorderFactory.createLineBorder(Color.BLACK).getThickness()
print line.isBorderOpaque()
print Insets(1, 2, 3, 4) == empty.borderInsets
i = Insets(0, 0, 0, 0)
i.top = 7
print i
