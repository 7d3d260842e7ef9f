"""Committed yardsticks: what the program gets right, and how fast."""
