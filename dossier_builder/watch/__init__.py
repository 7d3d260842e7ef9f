"""When to build: file events, stability, debounce, rescan, one instance a workspace."""
