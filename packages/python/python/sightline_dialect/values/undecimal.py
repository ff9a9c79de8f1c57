"""Unicode text that is no number: Jython names the character that cannot be a digit."""

import ast
import re

from . import text

_LITERAL = re.compile(r"(invalid literal for (?:int|long)\(\) with base \d+|could not convert string to float): u(['\"].*)\Z", re.S)


def undecimal(exception):
    """The error Jython raises in place of a ValueError of `int`, `long` or `float`; any other exception as it is."""
    if type(exception) is not ValueError or len(exception.args) != 1:
        return exception
    found = _LITERAL.match(exception.args[0]) if type(exception.args[0]) is str else None
    if found is None:
        return exception
    given = ast.literal_eval(found.group(2))
    for at, character in enumerate(given):
        if ord(character) > 255:
            made = UnicodeEncodeError("decimal", text.text(given), at, at + 1, "invalid decimal Unicode string")
            return made.with_traceback(exception.__traceback__)
    if not given.isascii():
        start = found.group(1)
        exception.args = ("%s: '%s'" % (start, given) if "base" in start else "invalid literal for float: " + given,)
    return exception
