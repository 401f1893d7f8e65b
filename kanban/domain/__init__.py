"""What a board is and what can happen to it. Standard library only."""
