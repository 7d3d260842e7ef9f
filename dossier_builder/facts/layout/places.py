"""Where an address ends: its postcode and town, as France and its neighbours write them."""

import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from itertools import pairwise
from typing import Final

# "75001 Paris", "F-75001 Paris", "L-1234 Luxembourg"; the end of a SIRET is no postcode.
_CITY: Final = re.compile(
    r"(?<!\d)(?<!\d-)(?<!\d{3} \d{3} )(?:(?:[a-z]{1,2}-? ?)?(?P<code>(?!000)\d{5})"
    r"|(?<![a-z])(?:(?:be|ch|lu|at|nl|dk|no|mc)-? ?|[bla]-)(?P<short>\d{4}))"
    r"(?:\s?-\s?|\s{1,3}|,\s)"
    r"(?P<city>(?!(?:ape|naf|rcs|siren|siret|tva|tel|capital|euros?|eur|ttc|ht)\b)"
    r"[a-z][a-z' .-]+[a-z])"
)
# "London SW1A 1AA": the town may stand before or above its code.
_BRITISH: Final = re.compile(
    r"^(?:(?P<city>[a-z][a-z' .-]+[a-z]),?\s{1,3})?(?P<code>[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})$"
)
# "Annecy (74000)"
_BEHIND: Final = re.compile(r"^(?P<city>[a-z][a-z' .-]+[a-z]) ?\((?P<code>(?!000)\d{5})\)$")
_SHORT: Final = re.compile(
    r"^(?P<code>\d{4}(?: [a-z]{2}(?= ))?|\d{4}-\d{3}|\d{3} \d{2})\s{1,3}"
    r"(?P<city>[a-z][a-z' .-]+[a-z])"
)
_TITLE: Final = re.compile(
    r"^(?:n[o°] |(?:facture|avoir|devis|invoice|rechnung|bon de|date|page|tel|fax|email|siret"
    r"|siren|tva|iban)\b)"
)
_COUNTRIES: Final = "|".join(
    re.escape(name)
    for name in tomllib.loads(
        files(__package__).joinpath("places.toml").read_text(encoding="utf-8")
    )["countries"]
)
_ABROAD: Final = re.compile(rf"(?:^|.*[,(]\s{{0,3}}|.*\s-\s)(?:{_COUNTRIES})\W*$")
_CODE: Final = re.compile(r"(?!000)\d{5}$")
_TOWN_ALONE: Final = re.compile(
    r"(?!(?:siren|siret|tva|tel|fax|date|client|facture)\b)[a-z][a-z' .-]{2,40}$"
)
# Nobody lives on a line of so few letters.
_TOWN: Final = 3


def city_in(line: str) -> tuple[str, str] | None:
    """Return (postcode, city) of a folded line, or None; "" for a town that stands elsewhere."""
    match = _CITY.search(line)
    if match is not None:
        return match["code"] or match["short"], match["city"].strip()
    match = _BRITISH.match(line) or _BEHIND.match(line)
    return None if match is None else (match["code"], (match["city"] or "").strip())


def town_in(line: str) -> tuple[str, str] | None:
    """Return (postcode, city) of a line known to end an address, with a code of any length."""
    found = city_in(line)
    if found is not None:
        return found
    match = _SHORT.match(line)
    if match is not None:
        return match["code"], match["city"].strip()
    town = re.split(rf"[,(]|\s-\s|\b(?:{_COUNTRIES})\b", line)[0].strip()
    return ("", town) if len(town) >= _TOWN and not any(c.isdigit() for c in town) else None


def city_row(lines: Sequence[str]) -> int | None:
    """Return the row of "75001 Paris" among folded lines, or of a town above its country."""
    for row, line in enumerate(lines):
        if city_in(line) and not _TITLE.match(line):
            return row
    for row, (line, after) in enumerate(pairwise(lines)):
        if row and _CODE.match(line) and _TOWN_ALONE.match(after):
            return row
    for row, line in enumerate(lines):
        if row == 0 or not _ABROAD.match(line) or _TITLE.match(line):
            continue
        alone = re.fullmatch(rf"(?:{_COUNTRIES})\W*", line)
        at = row - 1 if alone else row
        if at > 0 and town_in(lines[at]) is not None:
            return at
    return None
