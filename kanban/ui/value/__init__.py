"""What released requirements did to their metrics."""
