"""Every form the shop's file has had, oldest first."""
