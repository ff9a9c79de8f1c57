"""Objects and classes of Python 2.7: their methods, attributes and comparisons."""
