"""Makes the sample dossiers of examples/: `python -m examples._make` writes the same bytes."""
