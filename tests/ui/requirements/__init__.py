"""Tests of the requirement board on screen."""
