"""com.inductiveautomation.ignition.common: datasets and type conversion."""

from ._dataset import AbstractDataset, BasicDataset, Dataset
from ._types import TypeUtilities
