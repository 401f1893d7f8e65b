"""Charts as matplotlib figures, from plain series; no Qt, no SQL."""
