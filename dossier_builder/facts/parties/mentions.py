"""The issuer's name as its legal mention gives it, or in large letters at the head."""

import re
from typing import Final

from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.model import Fact
from dossier_builder.facts.parties.lines import can_name, describes, has_form, is_title
from dossier_builder.facts.parties.thirds import speaks_of_third
from dossier_builder.facts.parties.words import EDGES, HELD_BY, LARGER, Party, name_text, words
from dossier_builder.reading.fold import fold

_FORM: Final = (
    r"(?:s\.?a\.?r\.?l|s\.?a\.?s\.?u?|s\.?a|e\.?u\.?r\.?l|s\.?n\.?c|s\.?c\.?i\.?c|s\.?c\.?o\.?p|s\.?c\.?i"
    r"|selarl|selas)\.?"
)
# "X, SARL au capital de…", "SARL X au capital de…"
_NAMED: Final = re.compile(
    rf"^\W*(?:{_FORM} (?P<after>[a-z0-9][\w&'. -]{{2,50}}?)"
    rf"|(?P<name>[a-z0-9][\w&'. -]{{2,50}}?)[\s,|•-]+{_FORM}(?: unipersonnelle)?)[\s,]+au\s+capital"
)
_MENTIONED: Final = re.compile(r"\b(?:sire[nt]|r\.?c\.?s|capital)\b")
_TELLING: Final = 4
_HEAD: Final = 0.25


def legal_name(reader: Reader, party: Party, sign: Fact[str]) -> Fact[str] | None:
    """Return the company of a legal mention where the head of the page has a shop's sign.

    Where the address has the company's name below the sign, it is taken as it stands there.
    Nothing when sign and company share a word: the head is then the company's own name.
    """
    mentioned = _below(reader, party) or mention_name(reader)
    said = _telling(sign.value)
    legal = set() if mentioned is None else _telling(mentioned.value)
    if not said or not legal or said & legal:
        return None
    address = party.block.cells[: party.block.city_row or 0]
    for cell in address:
        if can_name(text := name_text(cell.text)) and _telling(text) & legal:
            return reader.fact(text, [cell])
    return mentioned


def _below(reader: Reader, party: Party) -> Fact[str] | None:
    """Return the company that the issuer's block names below its town, beside a number."""
    for cell in party.block.cells[(party.block.city_row or 0) + 1 :]:
        if has_form(text := name_text(cell.text)) and _MENTIONED.search(fold(cell.text)):
            return reader.fact(text, [cell])
    return None


def _telling(name: str) -> set[str]:
    """Return the words of a name that tell it from others; "SGN" has none."""
    parts = re.findall(r"[a-z0-9]+", words().form.sub(" ", fold(name)))
    return {part for part in parts if len(part) >= _TELLING}


def holder(reader: Reader, brand: Fact[str]) -> Fact[str] | None:
    """Return the company behind a name on a sign: "Le Fournil est exploité par Roux SARL"."""
    said = fold(brand.value)
    for line in reader.layout.lines:
        held = HELD_BY.match(line.text)
        if held is None or len(said) < _TELLING or said not in fold(held[0]):
            continue
        name = name_text(line.text)
        at = line.text.find(name, held.end() - 1)
        if at >= 0 and can_name(name):
            return reader.fact(name, [line.raw_span(at, at + len(name))])
    return None


def mention_name(reader: Reader) -> Fact[str] | None:
    """Return the issuer's name from its legal mention: "X, SARL au capital de …"."""
    for line in reader.layout.lines:
        for _, match in line.find(_NAMED):
            name = line.span(*_named_at(match))
            text = name.text.strip(EDGES)
            own = not (words().third.search(fold(text)) or speaks_of_third(reader, name))
            if own and text[:1] == text[:1].upper() and can_name(text) and not describes(text):
                return reader.fact(text, [name])
    return None


def _named_at(match: re.Match[str]) -> tuple[int, int]:
    return match.span("name") if match["name"] else match.span("after")


def heading(reader: Reader) -> Fact[str] | None:
    """Return the name set in the largest letters at the head of page 1, when no address has it."""
    page = [line for line in reader.layout.of_page(1) if not line.synthetic]
    bottom = _HEAD * reader.layout.heights[0]
    cells = [cell for line in page if line.box.top < bottom for cell in line.cells]
    named = [
        (cell, text)
        for cell in cells
        if can_name(text := name_text(cell.text)) and not is_title(reader.layout, cell, text)
    ]
    if not named:
        return None
    cell, text = max(named, key=lambda item: round(item[0].box.height))
    usual = sorted(line.box.height for line in page)[len(page) // 2]
    return reader.fact(text, [cell]) if cell.box.height >= LARGER * usual else None
