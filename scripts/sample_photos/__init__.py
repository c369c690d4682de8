"""The photos of the sample town: drawn by code, as pictures from a small studio would look."""
