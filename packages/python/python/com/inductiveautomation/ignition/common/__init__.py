"""com.inductiveautomation.ignition.common: datasets, type conversion and Base64."""

from ._base64 import Base64
from ._dataset import AbstractDataset, BasicDataset, Dataset
from ._types import TypeUtilities
