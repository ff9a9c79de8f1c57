"""com.inductiveautomation.ignition.common.model.values: values with quality and time."""

from sightline_dialect.values.text import text

from java._object import JavaObject, java_string

# Names and subcodes as the manual lists them (the same table as packages/model/src/quality.ts).
SUBCODES = {
    "Good_Unspecified": 0, "Good_WritePending": 2, "Good": 192, "Good_Provisional": 200, "Good_Initial": 201, "Good_Overload": 202,
    "Good_Backfill": 203, "Uncertain": 256, "Uncertain_LastKnownValue": 257, "Uncertain_InitialValue": 258, "Uncertain_DataSubNormal": 259,
    "Uncertain_EngineeringUnitsExceeded": 260, "Uncertain_IncompleteOperation": 261, "Bad": 512, "Bad_Unauthorized": 513,
    "Bad_AccessDenied": 514, "Bad_Disabled": 515, "Bad_Stale": 516, "Bad_TrialExpired": 517, "Bad_LicenseExceeded": 518, "Bad_NotFound": 519,
    "Bad_ReferenceNotFound": 520, "Bad_AggregateNotFound": 521, "Bad_NotConnected": 522, "Bad_GatewayCommOff": 523, "Bad_OutOfRange": 524,
    "Bad_DatabaseNotConnected": 525, "Bad_ReadOnly": 526, "Bad_Failure": 527, "Bad_Unsupported": 528, "Error": 768, "Error_Configuration": 769,
    "Error_ExpressionEval": 770, "Error_TagExecution": 771, "Error_TypeConversion": 772, "Error_DatabaseQuery": 773, "Error_IO": 774,
    "Error_TimeoutExpired": 775, "Error_Exception": 776, "Error_InvalidPathSyntax": 777, "Error_Formatting": 778, "Error_ScriptEval": 779,
    "Error_CycleDetected": 780,
}  # fmt: skip
_NAMES = {}
for _name, _code in SUBCODES.items():
    _NAMES.setdefault(_code, _name)


class QualityCode(JavaObject):
    __java__ = "com.inductiveautomation.ignition.common.model.values.QualityCode"
    _shared = {}

    def __init__(self, name="Good", message=None):
        self._name, self._message = str.__str__(name), message

    @staticmethod
    def from_name(name, message=None):
        """The shared object of a name, or one with a message."""
        if message is not None:
            return QualityCode(name, text(message))
        made = QualityCode._shared.get(name)
        if made is None:
            made = QualityCode._shared[str.__str__(name)] = QualityCode(name)
        return made

    @staticmethod
    def get(code, message=None):
        return QualityCode.from_name(_NAMES.get(code & 0xFFFF, "Bad"), message)

    @property
    def name(self):
        return text(self._name)

    def getName(self):
        return text(self._name)

    def getCode(self):
        """The full code: a signed number of 32 bits whose top two are the level."""
        code = self._subcode() | min(self._subcode() >> 8, 3) << 30
        return code - (1 << 32) if code >= 1 << 31 else code

    def _subcode(self):
        return SUBCODES.get(self._name, 512)

    def getDiagnosticMessage(self):
        return self._message

    def isGood(self):
        return self._subcode() < 256

    def isNotGood(self):
        return not self.isGood()

    def isUncertain(self):
        return 256 <= self._subcode() < 512

    def isBad(self):
        return 512 <= self._subcode() < 768

    def isError(self):
        return self._subcode() >= 768

    def isBadOrError(self):
        return self._subcode() >= 512

    def derive(self, message):
        return QualityCode(self._name, text(message))

    def toString(self):
        return text(self._name if self._message is None else '%s("%s")' % (self._name, self._message))

    def __eq__(self, other):
        return isinstance(other, QualityCode) and self.getCode() == other.getCode()

    def __hash__(self):
        return hash(self.getCode())


for _name in SUBCODES:
    setattr(QualityCode, _name, QualityCode.from_name(_name))


class QualifiedValue(JavaObject):
    __java__ = "com.inductiveautomation.ignition.common.model.values.QualifiedValue"


class BasicQualifiedValue(QualifiedValue):
    __java__ = "com.inductiveautomation.ignition.common.model.values.BasicQualifiedValue"

    def __init__(self, value=None, quality=None, timestamp=None):
        from java.util import Date

        self.value = value
        self.quality = QualityCode.Good if quality is None else quality
        self.timestamp = Date() if timestamp is None else timestamp

    def getValue(self):
        return self.value

    def getQuality(self):
        return self.quality

    def getTimestamp(self):
        return self.timestamp

    def derive(self, **changes):
        return BasicQualifiedValue(changes.get("value", self.value), changes.get("quality", self.quality), changes.get("timestamp", self.timestamp))

    def toString(self):
        return text("[%s, %s, %s (%d)]" % (java_string(self.value), self.quality.toString(), self.timestamp.toString(), self.timestamp.getTime()))

    def __eq__(self, other):
        return isinstance(other, QualifiedValue) and (self.value, self.quality, self.timestamp) == (other.value, other.quality, other.timestamp)

    def __hash__(self):
        return hash(self.timestamp)
