"""Prepare a French *injonction de payer* filing from the files of one unpaid claim."""

import logging

__version__ = "0.1.0"

# What qpdf thinks of a damaged file, in English, is for no one's terminal: our own checks say it.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())
