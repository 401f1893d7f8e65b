"""Tests of reading photos for a board."""
