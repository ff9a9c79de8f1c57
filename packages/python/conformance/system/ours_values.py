from com.inductiveautomation.ignition.common.model.values import QualityCode, BasicQualifiedValue, QualifiedValue
from java.util import Date
q = BasicQualifiedValue(5, QualityCode.Bad_Stale, Date(0))
print q, q.value, q.quality, q.quality.good, q.timestamp, q.getValue(), q.quality.isGood(), q.quality.name, q.getQuality().getName(), q.quality.bad, isinstance(q, QualifiedValue), QualityCode.Good.isGood(), QualityCode.Good == QualityCode.Good_Unspecified, q.quality.isNotGood(), str(q.quality), q.quality.getCode(), BasicQualifiedValue(1).quality
