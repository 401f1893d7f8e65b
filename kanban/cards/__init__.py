"""Items in, drawn sheets in millimetres out. No Qt, no SQL."""
