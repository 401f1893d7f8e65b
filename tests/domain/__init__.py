"""Tests of what a board is."""
