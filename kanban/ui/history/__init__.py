"""What was done on the board, and the board as it was."""
