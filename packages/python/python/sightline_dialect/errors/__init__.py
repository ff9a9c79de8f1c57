"""Exceptions as Jython raises, words and prints them."""
