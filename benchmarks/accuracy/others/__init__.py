"""Invoices and avoirs as other programs make them: printed by a browser or by an office suite."""
