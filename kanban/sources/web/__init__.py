"""Asking an address of the web: opening it within a time, and saying what went wrong in words."""
