"""Speed and size of the bundle, against bare merges of the same files."""
