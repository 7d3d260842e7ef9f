"""Rates, delays, courts and forms: dated data with its sources, and the look-ups."""
