"""Tests of the print dialog."""
