"""The sealed record of what was filed."""
