"""Scores the reader: right, silent or wrong, per field, per nature and per layout."""
