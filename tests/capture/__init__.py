"""Tests of kanban.capture."""
