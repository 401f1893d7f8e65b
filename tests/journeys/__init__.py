"""What people do from beginning to end, in the real window."""
