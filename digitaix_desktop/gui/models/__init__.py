"""Lists as views show them: rows read when they come into sight."""
