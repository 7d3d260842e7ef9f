"""The kinds of documents, and what each but the invoice states of its own."""
