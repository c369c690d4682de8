"""Rules that both sides compute alike: pure Python, no library, no clock of their own."""
