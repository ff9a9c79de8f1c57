"""Regular expressions of Java as Python writes them."""

import re

_NAMED = re.compile(r"\(\?<([A-Za-z]\w*)>")
_REFERENCE = re.compile(r"\\(.)|\$(\d|\{\w+\})|\\?([\\])", re.S)
_CLASSES = {
    "Alpha": "A-Za-z", "Digit": "0-9", "Alnum": "A-Za-z0-9", "Upper": "A-Z", "Lower": "a-z", "Punct": re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
    "Space": r" \t\n\x0b\f\r", "XDigit": "0-9A-Fa-f", "L": r"^\W\d_", "Lu": "A-Z\u00c0-\u00de", "Ll": "a-z\u00df-\u00ff", "IsAlphabetic": r"^\W\d_", "N": r"\d", "P": re.escape("!\"#%&'()*,-./:;?@[\\]_{}"),
}  # fmt: skip
_PROPERTY = re.compile(r"\\([pP])\{(\w+)\}|\\([pP])(\w)|\\Q(.*?)(?:\\E|\Z)|\\(.)", re.S)


def python_pattern(pattern):
    """Named groups, POSIX classes and `\\Q…\\E`; the rest is the same."""

    def one(m):
        if m.group(5) is not None:
            return re.escape(m.group(5))
        name = m.group(2) or m.group(4)
        if not name:
            return "\\Z" if m.group(6) == "z" else "(?=\\n?\\Z)" if m.group(6) == "Z" else "[ \\t]" if m.group(6) == "h" else m.group()
        inside = _CLASSES.get(name, re.escape(name))
        negated = (m.group(1) or m.group(3)) == "P"
        return "[" + (inside[1:] if inside[:1] == "^" else "^" + inside) + "]" if negated else "[" + inside + "]"

    return _NAMED.sub(r"(?P<\1>", _PROPERTY.sub(one, str.__str__(pattern)))


def python_replacement(replacement):
    """`$1`, `${name}` and `\\$`."""

    def one(m):
        if m.group(2):
            return "\\g<" + m.group(2).strip("{}") + ">"
        c = m.group(1) or m.group(3)
        return "\\\\" if c == "\\" else c

    return _REFERENCE.sub(one, str.__str__(replacement))


def split(compiled, s, limit=0):
    """`String.split`: no empty text before a match of no width, none at the end unless `limit` is negative."""
    s, made, at = str.__str__(s), [], 0
    for m in compiled.finditer(s):
        if 0 < limit <= len(made) + 1:
            break
        if m.end() == 0 or m.start() == m.end() == len(s):
            continue
        made.append(s[at : m.start()])
        at = m.end()
    if not made and at == 0:
        return [s]
    made.append(s[at:])
    while limit == 0 and made and made[-1] == "":
        made.pop()
    return made
