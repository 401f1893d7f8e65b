"""The kinds of databases that a query can be put to."""
