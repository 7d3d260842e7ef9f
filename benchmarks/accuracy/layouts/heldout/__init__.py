"""The layouts that nobody who writes rules may look at: they say how rules do on the unseen."""

from benchmarks.accuracy.layouts import Layout


def layouts() -> tuple[Layout, ...]:
    """Return all of them."""
    return ()
