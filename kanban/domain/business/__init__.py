"""Business data: how metrics stand, where they are heading, what goals they serve, and what releases did to them."""
