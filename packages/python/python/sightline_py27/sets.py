from builtins import set as Set, frozenset as ImmutableSet
