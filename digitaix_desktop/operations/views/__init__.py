"""What screens show: rows ready to be painted, as `operations.queries` brings them."""
