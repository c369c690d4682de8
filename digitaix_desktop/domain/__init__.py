"""The shop's rules: what is true, in plain Python."""
