"""All cases, in the order of their modules."""

from benchmarks.fidelity import boxes, drawing, files, forms, notes, pictures
from benchmarks.fidelity.case import CASES

MODULES = (boxes, drawing, pictures, notes, forms, files)

__all__ = ["CASES", "MODULES"]
