"""What a developer runs; ``scripts/dev.py`` is the way in."""
