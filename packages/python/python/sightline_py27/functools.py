from functools import cmp_to_key, partial, reduce, total_ordering, update_wrapper, wraps, WRAPPER_UPDATES

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__doc__")
