"""Compiled from `ui/` by `scripts/dev.py forms`; never edited."""
