from javax.imageio import ImageIO
from java.io import ByteArrayInputStream
from java.util import Base64
gif = Base64.getDecoder().decode('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')
i = ImageIO.read(ByteArrayInputStream(gif))
print i.getWidth(), i.height, i.getClass().getName()
print ImageIO.read(ByteArrayInputStream(Base64.getDecoder().decode('bm8gcGljdHVyZQ==')))
