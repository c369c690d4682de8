"""The server's decisions; no FastAPI in here."""
