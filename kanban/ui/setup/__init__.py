"""The page on which a board is set up: its columns, swimlanes, people, and what it is called."""
