"""Tests of the history page and the replay."""
