"""The tree of `system.*` and what it holds besides functions of the gateway."""
