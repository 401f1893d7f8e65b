"""One file for each file format that comes in or goes out."""
