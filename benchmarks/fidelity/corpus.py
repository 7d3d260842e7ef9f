"""All cases, in the order of their modules."""

from benchmarks.fidelity import (
    acts,
    boxes,
    drawing,
    files,
    forms,
    notes,
    paint,
    papers,
    pictures,
)
from benchmarks.fidelity.case import CASES

MODULES = (boxes, drawing, pictures, notes, forms, files, paint, papers, acts)

__all__ = ["CASES", "MODULES"]
