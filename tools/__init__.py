"""What makes the project, and does not travel with it."""
