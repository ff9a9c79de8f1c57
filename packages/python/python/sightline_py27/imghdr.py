"""`imghdr`: the kind of an image by its first bytes."""

_STARTS = (("\x89PNG\r\n\x1a\n", "png"), ("GIF87a", "gif"), ("GIF89a", "gif"), ("MM", "tiff"), ("II", "tiff"), ("\x01\xda", "rgb"), ("\x59\xa6\x6a\x95", "rast"),
           ("BM", "bmp"), ("#define ", "xbm"))
_MAPS = {"1": "pbm", "4": "pbm", "2": "pgm", "5": "pgm", "3": "ppm", "6": "ppm"}


def what(file, h=None):
    if h is None:
        if isinstance(file, str):
            raise IOError("imghdr.what() opens no files in gateway scripts: give it the bytes as its second argument")
        at = file.tell()
        h = file.read(32)
        file.seek(at)
    h = str.__str__(h) if isinstance(h, str) else bytes(h).decode("latin-1")
    if h[6:10] in ("JFIF", "Exif"):
        return "jpeg"
    if h[:1] == "P" and h[1:2] in _MAPS and h[2:3] in tuple(" \t\n\r"):
        return _MAPS[h[1]]
    return next((kind for start, kind in _STARTS if h.startswith(start)), None)
