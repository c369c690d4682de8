"""The shop's application: everything that runs on the counter PC."""

__version__ = "0.1.0"
