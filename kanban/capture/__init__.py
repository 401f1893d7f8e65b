"""Pixels in, codes with their places out. No Qt, no SQL."""
