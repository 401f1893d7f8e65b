"""The requirement board on screen: cards in columns and swimlanes, and the panel of one card."""
