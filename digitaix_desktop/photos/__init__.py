"""Pictures: opened in a process of their own, made ready to travel, kept in a folder."""
