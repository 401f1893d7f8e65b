"""Twinboard: one kanban board on a wall and on a screen."""
