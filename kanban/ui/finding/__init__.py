"""Finding things: the search line and its completions, every command and card by Ctrl+K, the sheet of shortcuts."""
