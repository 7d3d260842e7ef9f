"""The derived folder of a dossier: its manifest, what a person changed in it, and the swap."""
