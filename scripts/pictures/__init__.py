"""Pictures of every screen of the real program, for docs/screens and for whoever looks at them."""
