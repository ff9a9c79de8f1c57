"""java.text"""

from ._formats import (
    ChoiceFormat, DateFormat, DateFormatSymbols, DecimalFormat, DecimalFormatSymbols, FieldPosition, Format, MessageFormat, NumberFormat,
    ParseException, ParsePosition, SimpleDateFormat,
)  # fmt: skip
from ._texts import Collator, Normalizer, StringCharacterIterator
