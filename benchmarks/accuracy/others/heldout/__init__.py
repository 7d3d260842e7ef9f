"""Held-out layouts of other programs: whoever writes rules does not look here."""
