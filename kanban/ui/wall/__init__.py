"""A photo of the wall on screen: it is read beside the work, reviewed by a person, and applied as one operation."""
