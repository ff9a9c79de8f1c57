"""com.inductiveautomation.ignition.common.script.builtin"""

from . import DatasetUtilities
