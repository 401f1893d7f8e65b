"""The search line, the palette, the sheet of shortcuts."""
