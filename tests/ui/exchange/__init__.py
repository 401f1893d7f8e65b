"""Coming and going in the window."""
