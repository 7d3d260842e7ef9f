"""A party's postal address, from its block."""

import re
from typing import Final

from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.layout.places import town_in
from dossier_builder.facts.model import Address, Fact
from dossier_builder.facts.parties.address_lines import street_of
from dossier_builder.facts.parties.words import EDGES, NAME_LABEL, Party, name_text
from dossier_builder.reading.fold import fold

# "Nom : ARNAUD" over "Prénom : Lise".
FIRST_NAME: Final = re.compile(r"prenoms? ?: ?(?=[a-z])")


def address_of(reader: Reader, party: Party, name: str) -> Fact[Address] | None:
    """Return a party's address; `name` is what its first lines may say, and no part of it."""
    row = party.block.city_row
    if row is None or row < party.first:
        return None
    cells = party.block.cells[party.first : row + 1]
    while name and len(cells) > 1 and _is_of_name(cells[0], name):
        cells = cells[1:]
    if len(cells) > 1 and cells[0] is party.block.cells[party.first] and _names(party.inline):
        cells = cells[1:]
    above = [(street, cell) for cell in cells[:-1] if (street := street_of(cell.text, name))]
    streets, shown = [street for street, _ in above], [cell for _, cell in above]
    under = party.block.cells[row + 1 : row + 2]
    alone = re.fullmatch(r"\d{5}", party.block.folded[row]) and under
    if alone:
        # "21000", and "Dijon" on the next line.
        town = under[0].text.strip(EDGES)
        code = cells[-1].text.strip(EDGES)
        return reader.fact(Address(tuple(streets), code, town), [*shown, cells[-1], *under])
    found = town_in(fold(cells[-1].text))
    if found is None:
        return None
    before, code, city = _parted(cells[-1].text, *found)
    last = street_of(before, name) if before else ""
    lines = (*streets, *([last] if last else []))
    return reader.fact(Address(lines, code, city), [*shown, cells[-1]])


def _parted(printed: str, code: str, city: str) -> tuple[str, str, str]:
    """Return (what stands before, code, town) of the line that ends an address, as printed."""
    at = printed.lower().find(code)
    before = printed[:at].strip(EDGES + "(") if at > 0 else ""
    shown = printed[at + len(code) :].strip(EDGES + ")") if at >= 0 else city
    if before and not shown:
        # "London SW1A 1AA", "Annecy (74000)"
        before, shown = "", before
    return before, code.upper(), re.split(r"\s[-–—•●|]\s|,", shown)[0].strip(EDGES)


def _names(inline: str) -> bool:
    """Return True for what follows a label and names: "Locataire : Monsieur Bruno Keller"."""
    return bool(inline) and not any(char.isdigit() for char in inline)


def _is_of_name(cell: Span, name: str) -> bool:
    """Return True for a line that says a name, or a part of it, and nothing of an address."""
    folded = fold(cell.text.strip(EDGES))
    said = FIRST_NAME.sub("", folded) if FIRST_NAME.match(folded) else fold(name_text(cell.text))
    key = folded[: len(folded) - len(said)]
    own = folded == said or NAME_LABEL.match(key) or FIRST_NAME.match(folded)
    return bool(said and own) and folded.endswith(said) and said in fold(name)
