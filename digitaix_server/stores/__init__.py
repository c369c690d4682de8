"""The kinds of database that a marketplace may live in, behind one interface."""
