"""Prepare a French *injonction de payer* filing from the files of one unpaid claim."""

__version__ = "0.1.0"
