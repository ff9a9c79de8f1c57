"""`fpformat`: numbers with a count of digits."""


class NotANumber(ValueError):
    pass


def _formatted(form, x, digits):
    try:
        return form % (max(digits, 0), float(x))
    except (TypeError, ValueError):
        raise NotANumber(x) from None


def fix(x, digits):
    return _formatted("%.*f", x, digits)


def sci(x, digits):
    mantissa, _, exponent = _formatted("%.*e", x, digits).partition("e")
    return "%se%s%03d" % (mantissa, exponent[0], int(exponent[1:]))
