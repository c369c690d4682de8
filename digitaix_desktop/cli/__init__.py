"""The command line, for staff and scripts, on the same operations as the window."""
