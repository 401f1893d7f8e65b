"""Tests of the business-data board."""
