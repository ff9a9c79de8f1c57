"""The pure functions of `system.*`: those that need nothing of the gateway."""

from . import dataset, dates, excel, json_functions, math_functions

HOST_FUNCTIONS = {**dates.FUNCTIONS, **dataset.FUNCTIONS, **excel.FUNCTIONS, **json_functions.FUNCTIONS, **math_functions.FUNCTIONS}
