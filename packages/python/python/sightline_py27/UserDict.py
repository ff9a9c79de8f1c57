from collections import UserDict, UserDict as IterableUserDict
