"""Icons, fonts, look and translations; installed as the data package ``digitaix_resources``."""
