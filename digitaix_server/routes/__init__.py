"""One router per subject: read, call, answer."""
