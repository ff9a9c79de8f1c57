"""What there is one of: objects that stand for something of the gateway or of the host."""


class Unique:
    """Its copies are the same object, and it has no form as text: `copy` and `pickle` must not walk into the host through it."""

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, protocol):
        raise TypeError("can't pickle %s objects" % type(self).__name__)
