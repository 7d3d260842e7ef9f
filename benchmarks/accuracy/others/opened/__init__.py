"""Layouts of other programs, opened once they had been scored: rules may be worked out on them."""
