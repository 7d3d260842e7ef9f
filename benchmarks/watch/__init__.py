"""What the watch costs at rest and under load, and what it survives."""
