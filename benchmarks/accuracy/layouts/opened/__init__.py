"""Layouts that were held out until they had been scored, and opened on 23 November 2026."""

from benchmarks.accuracy.layouts import Layout
from benchmarks.accuracy.layouts.opened import mishaps, papers, suppliers, systems


def layouts() -> tuple[Layout, ...]:
    """Return all of them."""
    modules = (suppliers, systems, mishaps, papers)
    return tuple(layout for module in modules for layout in module.LAYOUTS.found)
