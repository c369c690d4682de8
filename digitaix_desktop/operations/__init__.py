"""What the shopkeeper can do, one class per deed, each with its undo."""
