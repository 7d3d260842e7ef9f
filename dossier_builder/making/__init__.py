"""The steps of one build: gather what was dropped, write the letters, make the bundle."""
