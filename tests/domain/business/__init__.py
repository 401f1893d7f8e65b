"""How business data is counted."""
