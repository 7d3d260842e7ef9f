"""What a person reads: rapport.html, and the same for machines, dossier.json."""
