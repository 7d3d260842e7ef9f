"""Held-out layouts of a hand that writes no rules: ordinary papers of trades of its own."""

from benchmarks.accuracy.layouts import Layout
from benchmarks.accuracy.layouts.heldout3 import (
    chantiers,
    comptoirs,
    courriers,
    metiers,
    plumes,
    registres,
    retours,
    tournees,
)

_MODULES = (chantiers, comptoirs, courriers, metiers, plumes, registres, retours, tournees)


def layouts() -> tuple[Layout, ...]:
    """Return those of every module here, by the module's name."""
    return tuple(layout for module in _MODULES for layout in module.LAYOUTS.found)
