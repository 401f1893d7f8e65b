"""What people do: one function each; it reads, decides and returns events, and writes nothing."""
