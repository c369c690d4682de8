"""Fields and parts of our own: painted from the tokens, reachable by keyboard, named aloud."""
