"""What people state: dossier-builder.toml (the firm) and dossier.toml (one claim), validated."""
