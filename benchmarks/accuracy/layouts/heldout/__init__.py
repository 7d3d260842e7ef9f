"""The layouts that nobody who writes rules may look at: they say how rules do on the unseen."""

from benchmarks.accuracy.layouts import Layout
from benchmarks.accuracy.layouts.heldout import mishaps, papers, suppliers, systems


def layouts() -> tuple[Layout, ...]:
    """Return all of them."""
    modules = (suppliers, systems, mishaps, papers)
    return tuple(layout for module in modules for layout in module.LAYOUTS.found)
