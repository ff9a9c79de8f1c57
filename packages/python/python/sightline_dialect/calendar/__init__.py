"""Calendar arithmetic and time zones, for scripts of every kind: no Python or Java class is known here."""
