"""java.text"""

from ._formats import (
    ChoiceFormat, DateFormat, DateFormatSymbols, DecimalFormat, DecimalFormatSymbols, FieldPosition, Format, NumberFormat,
    ParseException, ParsePosition, SimpleDateFormat,
)  # fmt: skip
from ._messages import MessageFormat
from ._texts import Collator, Normalizer, StringCharacterIterator
