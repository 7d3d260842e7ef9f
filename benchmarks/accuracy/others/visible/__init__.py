"""Layouts of other programs, open: rules may be worked out on them."""
