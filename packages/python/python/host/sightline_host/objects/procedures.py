"""What system.db.createSProcCall answers with: a call that scripts fill in, run and ask for its results."""
import weakref

import sightline_dialect as dialect

from .unique import Unique

_calls = weakref.WeakValueDictionary()


class SProcCall(Unique):
    __java__ = "com.inductiveautomation.ignition.common.db.SProcCall"

    def __init__(self, row):
        self._row = row
        self._parameters = []
        self._answer = None
        self._returns = False
        self._number = max(_calls, default=0) + 1
        _calls[self._number] = self

    def registerInParam(self, param, typeCode, value):
        self._parameters.append([_key(param), False, True, value])

    def registerOutParam(self, param, typeCode):
        self._parameters.append([_key(param), True, False, None])

    def registerReturnParam(self, typeCode):
        self._returns = True

    def getResultSet(self):
        """The rows it answered with; None where it answered with none."""
        return self._results()["rows"]

    def getUpdateCount(self):
        return self._results()["affected"]

    def getReturnValue(self):
        if not self._returns:
            raise _illegal("registerReturnParam was not called")
        return self._results()["returned"]

    def getOutParamValue(self, param):
        wanted = [p[0] for p in self._parameters if p[1]]
        if param not in wanted:
            raise _illegal("there is no out parameter %r; registered: %s" % (param, ", ".join(map(str, wanted)) or "none"))
        return self._results()["out"][wanted.index(param)]

    def _results(self):
        if self._answer is None:
            raise _illegal("the call was not run: use system.db.execSProcCall")
        return self._answer

    def __getattr__(self, name):
        if name in ("resultSet", "updateCount", "returnValue"):
            return getattr(self, "get" + name[:1].upper() + name[1:])()
        raise AttributeError("'%s' object has no attribute '%s'" % (self.__java__, name))

    def __sightline_wire__(self, codec, depth):
        return codec.encode(dict(self._row, number=self._number, parameters=self._parameters), depth + 1)

    def __repr__(self):
        return "SProcCall(%s)" % self._row["procedure"]


def executed(answer):
    """Gives a call its results; the script is answered with None."""
    call = _calls.get(answer["number"])
    if call is not None:
        call._answer = answer


def _key(param):
    if isinstance(param, bool) or not isinstance(param, (int, str)):
        raise TypeError("a parameter is named by a number or a text")
    return param


def _illegal(message):
    return dialect.java_exception("java.lang.IllegalStateException", message)
