"""File -> document: pages of text and words with boxes, and the invoice embedded in it."""
