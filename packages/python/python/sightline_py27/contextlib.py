import contextlib as _contextlib
import sys as _sys
from contextlib import closing, contextmanager


@_contextlib.contextmanager
def nested(*managers):
    """`with nested(a, b) as (x, y)`."""
    with _contextlib.ExitStack() as stack:
        yield [stack.enter_context(m) for m in managers]
