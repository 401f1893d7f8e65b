"""The parts of the panel of one card."""
