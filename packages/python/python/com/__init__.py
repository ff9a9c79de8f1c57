"""Packages of other makers, as far as scripts import them."""
