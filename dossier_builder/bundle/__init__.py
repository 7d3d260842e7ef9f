"""Pieces and letters -> one numbered PDF, stamped, linked, and proved right."""
