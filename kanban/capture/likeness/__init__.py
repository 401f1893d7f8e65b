"""Codes beyond the decoder: where they are, and which of those that can be on the wall they are alike."""
