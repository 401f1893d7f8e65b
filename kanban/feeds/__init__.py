"""Sources of business data at work: what they give becomes readings, in a process of its own, if this computer permits it."""
