"""How this shop and the marketplace come to agree; no HTTP, no SQL."""
