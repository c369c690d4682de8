"""What it costs: each benchmark times the real thing and its floor in one run, as a ratio."""
