"""Coming and going: cards from files, cards into files, the board as a picture."""
