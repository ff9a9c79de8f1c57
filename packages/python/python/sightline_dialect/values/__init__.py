"""Texts and numbers as Python 2.7 has them."""
