"""What a shop's PCs and the marketplace server must agree on: messages and rules."""
