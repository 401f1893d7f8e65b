"""Tests of how a board is kept."""
