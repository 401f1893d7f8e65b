"""Readings from files, and business data to files."""
