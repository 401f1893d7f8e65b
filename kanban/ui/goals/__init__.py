"""The goals of a board: tree, wide table, matrix."""
