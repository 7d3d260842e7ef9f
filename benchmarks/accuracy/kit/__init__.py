"""What the generated documents are made of: fictional parties, sales, and sheets to draw on."""
