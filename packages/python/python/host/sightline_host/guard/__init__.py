"""Walls around scripts, and the seal that puts back what they changed."""
