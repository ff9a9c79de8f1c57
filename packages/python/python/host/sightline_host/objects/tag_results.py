"""What browsing tags answers."""
import sightline_dialect as dialect

_FOLDERS = ("Folder", "UdtInstance", "UdtType", "Provider")


class TagPath(dialect.unicode):
    """A full tag path: a text with the methods of the original's TagPath."""

    def toString(self):
        return dialect.text(str.__str__(self))

    toStringFull = toString

    def toStringPartial(self):
        return dialect.text(self._below())

    def getItemName(self):
        return dialect.text(self._below().rpartition("/")[2])

    def getLastPathComponent(self):
        return self.getItemName()

    def getSource(self):
        return dialect.text(str.__str__(self).partition("]")[0].lstrip("["))

    def getParentPath(self):
        above = self._below().rpartition("/")[0]
        return TagPath("[%s]%s" % (self.getSource(), above))

    def _below(self):
        return str.__str__(self).partition("]")[2]

    itemName = property(getItemName)
    source = property(getSource)
    parentPath = property(getParentPath)


class Results:
    """The answer of system.tag.browse: elements are dictionaries; it can be walked and asked for all of them."""

    continuationPoint = None

    def __init__(self, rows):
        self._rows = rows
        for row in rows:
            row["fullPath"] = TagPath(row["fullPath"])

    def getResults(self):
        return list(self._rows)

    results = property(getResults)

    def getContinuationPoint(self):
        return None

    def getReturnedSize(self):
        return len(self._rows)

    getTotalAvailableSize = getReturnedSize
    returnedSize = property(getReturnedSize)
    totalAvailableSize = property(getReturnedSize)

    def __iter__(self):
        return iter(self._rows)

    def __len__(self):
        return len(self._rows)

    def __getitem__(self, index):
        return self._rows[index]

    def __sightline_wire__(self, codec, depth):
        return codec.encode(self._rows, depth + 1)

    def __repr__(self):
        return "Results(%d)" % len(self._rows)


class BrowseTag:
    """An element of the 7.9 functions browseTags and browseTagsSimple."""

    def __init__(self, row):
        self.name = row["name"]
        self.fullPath = TagPath(row["fullPath"])
        self.path = self.fullPath.toStringPartial()
        self.type = row["tagType"]
        self.tagType = row["tagType"]
        self.dataType = row.get("dataType")
        self._has_children = row["hasChildren"]

    def isFolder(self):
        return self.type == "Folder"

    def isUDT(self):
        return self.type in ("UdtInstance", "UdtType")

    def isOPC(self):
        return False

    def isDB(self):
        return False

    def isExpression(self):
        return False

    def isMemory(self):
        return self.type not in _FOLDERS

    def hasChildren(self):
        return self._has_children

    def __sightline_wire__(self, codec, depth):
        return codec.encode({"name": self.name, "fullPath": self.fullPath, "type": self.type, "dataType": self.dataType}, depth + 1)

    def __repr__(self):
        return str.__str__(self.fullPath)
