"""How fast it is; not part of the plain test run."""
