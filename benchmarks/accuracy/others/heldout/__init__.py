"""Layouts of other programs, held out: whoever writes rules does not open this folder."""
