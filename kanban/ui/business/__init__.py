"""The business-data board: tiles, the grid for readings, the form of a metric, and a metric at full length."""
