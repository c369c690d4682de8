"""The steps from one form of the file to the next."""
