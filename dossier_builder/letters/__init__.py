"""Creance -> letters: .docx filled from modeles/, then .pdf."""
