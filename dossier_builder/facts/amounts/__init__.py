"""Amounts of a page: which are its totals, proved by arithmetic, and what is owed."""
