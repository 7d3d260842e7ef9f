"""Invoices as data (CII, UBL), and their comparison with the page."""
