"""Parties of a page: who sells, who buys, and who is neither."""
