"""What Jython takes without a word where Python 2.7 is not followed: text its lexer passes over, displays as targets."""

import json

_MARK = "\n#? "


def blame(text, filename):
    """The error at the text that the translator passed over, when it passed over any: what follows from it is not to blame."""
    _, mark, told = text.rpartition(_MARK)
    if not mark or "\n" in told:
        return None
    error = json.loads(told)
    return SyntaxError(error["message"], (filename, error["line"], error["column"], error["text"]))


class Nowhere:
    """`{a} = 1` evaluates the value, then the set, and keeps neither; `{a} += 1` adds first."""

    def __getitem__(self, display):
        return display

    def __setitem__(self, display, value):
        pass
