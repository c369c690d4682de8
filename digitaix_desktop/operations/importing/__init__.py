"""What a catalogue file means, worked out before anything is stored.

A file is read elsewhere into a `Table`; here its cells become products, with every repair
and every row left out told. Nothing in this package touches a disk or a database.
"""
