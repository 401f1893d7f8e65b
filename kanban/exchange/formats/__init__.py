"""One file for each format of cards that comes in or goes out; it defines `READER`, `WRITER` or both and is found by itself."""
