"""Charts in the window; they are drawn in a process of their own."""
