"""Where photos lie on the wall: one plane for all that was read on them."""
