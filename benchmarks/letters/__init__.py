"""How long letters take."""
