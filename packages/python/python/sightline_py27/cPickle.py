import pickle as _pickle

from ._wrap import bytes_in, bytes_out

HIGHEST_PROTOCOL = 2
PickleError, PicklingError, UnpicklingError = _pickle.PickleError, _pickle.PicklingError, _pickle.UnpicklingError


def dumps(obj, protocol=0):
    return bytes_out(_pickle.dumps(obj, min(protocol, 2) if protocol >= 0 else 2))


def loads(data):
    return _pickle.loads(bytes_in(data), encoding="latin-1")
