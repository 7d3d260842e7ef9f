"""A party's postal address, from its block."""

import re
from typing import Final

from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.model import Address, Fact
from dossier_builder.facts.parties.places import town_in
from dossier_builder.facts.parties.words import EDGES, NAME_LABEL, Party, name_text
from dossier_builder.reading.fold import fold

# "Nom : ARNAUD" over "Prénom : Lise".
FIRST_NAME: Final = re.compile(r"prenoms? ?: ?(?=[a-z])")
# "Adresse : 12 rue X": the key is no part of it.
_KEY: Final = re.compile(r"^(?:adresse|rue|siège(?: social)?|ville) ?: *", re.IGNORECASE)


def address_of(reader: Reader, party: Party, name: str) -> Fact[Address] | None:
    """Return a party's address; `name` is what its first lines may say, and no part of it."""
    row = party.block.city_row
    if row is None or row < party.first:
        return None
    cells = party.block.cells[party.first : row + 1]
    while name and len(cells) > 1 and _is_of_name(cells[0], name):
        cells = cells[1:]
    lines = [_KEY.sub("", cell.text.strip(EDGES)) for cell in cells]
    under = party.block.cells[row + 1 : row + 2]
    alone = re.fullmatch(r"\d{5}", party.block.folded[row]) and under
    if alone:
        # "21000", and "Dijon" on the next line.
        return reader.fact(
            Address(tuple(lines[:-1]), lines[-1], under[0].text.strip(EDGES)), [*cells, *under]
        )
    found = town_in(fold(party.block.cells[row].text))
    if found is None or not lines:
        return None
    code, city = found
    printed = party.block.cells[row].text
    at = printed.lower().find(code)
    before = _KEY.sub("", printed[:at].strip(EDGES + "(")) if at > 0 else ""
    shown_city = printed[at + len(code) :].strip(EDGES + ")") if at >= 0 else city
    if before and not shown_city:
        # "London SW1A 1AA", "Annecy (74000)"
        before, shown_city = "", before
    shown_city = re.split(r"\s[-–—•●|]\s|,", shown_city)[0].strip(EDGES)
    street = [*lines[:-1], *([before] if before else [])]
    return reader.fact(Address(tuple(street), code.upper(), shown_city), list(cells))


def _is_of_name(cell: Span, name: str) -> bool:
    """Return True for a line that says a name, or a part of it, and nothing of an address."""
    folded = fold(cell.text.strip(EDGES))
    said = FIRST_NAME.sub("", folded) if FIRST_NAME.match(folded) else fold(name_text(cell.text))
    key = folded[: len(folded) - len(said)]
    own = folded == said or NAME_LABEL.match(key) or FIRST_NAME.match(folded)
    return bool(said and own) and folded.endswith(said) and said in fold(name)
