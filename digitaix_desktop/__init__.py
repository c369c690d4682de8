"""The shop's application: everything that runs on the counter PC."""
