"""Pages of general conditions: running text for every customer, that states no invoice's facts."""

import re
from dataclasses import replace
from typing import Final

from dossier_builder.facts.layout.lines import Layout, Line

_HEADING: Final = re.compile(
    r"(?:nos |extraits? (?:de nos |des )?)?conditions generales"
    r"(?: d[e'u].{0,60}| applicables.{0,40})?"
    r"|(?:extraits? (?:de nos |des )?)?c\.?g\.?(?:v|p|l|u)\.?|general (?:terms|conditions).{0,50}"
    r"|(?:allgemeine )?geschaftsbedingungen|agb"
)
# A sentence that only speaks of them: "… figurent au verso", "… disponibles sur demande".
_SPEAKS: Final = re.compile(
    r"figur|verso|consult|disponib|\bsont\b|accept|joint|annex|demande|site\b"
)
# The heading stands at the head of its page, under a letterhead at most.
_HEAD: Final = 4
_WORDS: Final = 12


def without_conditions(layout: Layout) -> Layout:
    """Return a document's lines without those of its pages of general conditions.

    Its first page stays, whatever its heading: a document of conditions alone is read as it is.
    """
    pages = {
        line.page for line in layout.lines if line.page > 1 and line.index < _HEAD and _heads(line)
    }
    if not pages:
        return layout
    return replace(layout, lines=tuple(line for line in layout.lines if line.page not in pages))


def _heads(line: Line) -> bool:
    said = line.folded.strip(" .:-–*")
    return bool(len(line.words) <= _WORDS and _HEADING.fullmatch(said) and not _SPEAKS.search(said))
