"""Numbers of a page: those that name documents, and identifiers with check digits."""
