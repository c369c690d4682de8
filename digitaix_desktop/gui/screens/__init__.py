"""The places of the program: each shows and asks, and decides nothing."""
