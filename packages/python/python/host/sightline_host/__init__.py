"""What runs inside a script host: the gateway's side of it is packages/python/src/engine."""
