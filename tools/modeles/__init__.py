"""Makes the shipped templates, modeles/*.docx: ``python -m tools.modeles``."""
