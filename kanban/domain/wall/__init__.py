"""The wall of paper cards: what photos show of it, how that is merged with the board, and what is to be done about it."""
