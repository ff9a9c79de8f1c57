"""org.json: what system.util.jsonDecode raises."""

from java._throwables import RuntimeException as _RuntimeException, throwable as _throwable

JSONException = _throwable("JSONException", _RuntimeException, "org.json")
