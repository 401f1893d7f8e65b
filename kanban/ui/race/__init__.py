"""Functions beside each other, each against its own targets and its own past."""
