"""Tests of the review of wall photos."""
