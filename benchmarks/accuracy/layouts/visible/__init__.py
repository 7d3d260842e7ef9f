"""The layouts that rules may be worked out on."""

from benchmarks.accuracy.layouts import Layout
from benchmarks.accuracy.layouts.visible import (
    letters,
    mishaps,
    offices,
    printers,
    records,
    services,
    trades,
)


def layouts() -> tuple[Layout, ...]:
    """Return all of them."""
    modules = (offices, printers, trades, services, mishaps, letters, records)
    return tuple(layout for module in modules for layout in module.LAYOUTS.found)
