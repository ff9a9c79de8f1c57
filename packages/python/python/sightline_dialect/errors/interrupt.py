"""What stops a script from outside."""


class SightlineInterrupt(BaseException):
    """Raised inside a script to stop it at a limit; no `except` of a script catches it."""
