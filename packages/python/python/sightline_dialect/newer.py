"""Names of modules that came with Python 3: modules of scripts do not have them."""

NEWER = {
    "base64": "decodebytes encodebytes",
    "calendar": "APRIL AUGUST DECEMBER Day FEBRUARY IntEnum JANUARY JULY JUNE MARCH MAY Month NOVEMBER OCTOBER SEPTEMBER",
    "codecs": "namereplace_errors unregister",
    "collections": "abc ByteString Collection Coroutine Generator Reversible",
    "copy": "replace",
    "csv": "QUOTE_NOTNULL QUOTE_STRINGS",
    "glob": "escape translate",
    "gzip": "BadGzipFile compress decompress",
    "difflib": "diff_bytes",
    "inspect": "BoundArguments FullArgSpec Parameter Signature getattr_static getcallargs_ getfullargspec signature unwrap",
    "itertools": "accumulate batched filterfalse pairwise zip_longest",
    "logging": "PercentStyle StrFormatStyle StringTemplateStyle getLogRecordFactory setLogRecordFactory lastResort",
    "math": "cbrt comb dist exp2 fma gcd inf isclose isfinite isqrt lcm log2 nan nextafter perm prod remainder sumprod tau ulp",
    "operator": "call imatmul is_none is_not_none length_hint matmul",
    "Queue": "ShutDown SimpleQueue",
    "tempfile": "TemporaryDirectory gettempdirb gettempprefixb",
    "textwrap": "indent shorten",
    "threading": "BrokenBarrierError ExceptHookArgs WeakSet",
    "unicodedata": "is_normalized",
    "weakref": "WeakMethod finalize",
}
NEWER = {name: names.split() for name, names in NEWER.items()}
