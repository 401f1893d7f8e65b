"""The language of the search line."""
