"""The words that tell parties apart (parties.toml), and a party as found on the page."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Final

from dossier_builder.facts.layout.blocks import Block
from dossier_builder.facts.layout.vocabulary import pattern_of, spaced
from dossier_builder.reading.fold import fold

EDGES: Final = " :;,.-–—|•●*"
# A letterhead's name is set so much larger than its address.
LARGER: Final = 1.15
NAME_LABEL: Final = re.compile(
    r"^(?:nom|societe|raison sociale|name|entreprise|denomination|client|company)\b"
)

# "SARL au capital de…", "Siège social : …", "RCS Lyon …": a mention that names nobody.
NAMELESS: Final = re.compile(
    r"\W*(?:s\.?a\.?r\.?l|s\.?a\.?s\.?u?|s\.?a|e\.?u\.?r\.?l|selarl|sci|snc|societe|entreprise"
    r"|(?:au )?capital|siege|r\.?c\.?s|sire[nt]|n[o°]|numero|tva|ape|naf|code|immatricul\w*)\b"
)

# Where a name ends on a line that goes on: at a dash, a column, a street, a form with capital.
_NAME_ENDS: Final = re.compile(
    r"\s[-–—•●·|]\s|\s{3,}|\s+N°\s|,\s+(?=\d)|,?\s+(?:unipersonnelle\s+)?au\s+capital\b"
    r"|,\s+soci[ée]t[ée]\s+(?:par|[àa]|anonyme|en|civile|unipersonnelle|coop[ée]rative)\b"
    r"|,\s+(?:(?:le )?service|(?:la )?direction|p[ôo]le|d[ée]partement|[àa] l['’]attention)\b"
    r"|,\s+(?:sarl|sasu?|sa|eurl|sci|snc|scop|scp|sel(?:arl|as))(?=\s*,)"
    r"|[,\s]+\(?\b(?:siren|siret|rcs|tva|n°\s?tva)\b",
    re.IGNORECASE,
)


# "L'ÉCHO est une publication de Presse SNC", "Le Fournil, exploité par SARL Roux", "Firma Roux".
HELD_BY: Final = re.compile(
    r"^.*\b(?:est une? [\w ]{4,30} d[eu]|(?:marque|enseigne|division)(?: commerciale?)? d[eu]"
    r"|(?:exploit|édit|gér|commercialis)ée?s? par)\s+(?:la société\s+|l['’]entreprise\s+)?"
    r"|^(?:firma|fa\.|la société|l['’]entreprise|la sté)\s+",
    re.IGNORECASE,
)


# "SCP MOREL - ROUX": partners, and no street.
_PARTNERS: Final = re.compile(
    r"(?:scp|selarl|selas|aarpi|étude|cabinet|ma[iî]tres?)\b\D+$", re.IGNORECASE
)
# "à Monsieur et Madame Durieux", as letters are addressed.
_TO: Final = re.compile(
    r"^[àÀA] (?=(?:M\.|MM?\b|Mmes?\b|Mlle\b|Monsieur|Madame|Messieurs|Maître)\s)"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of parties.toml, compiled."""

    buyer: re.Pattern[str]
    seller: re.Pattern[str]
    other: re.Pattern[str]
    alone: re.Pattern[str]
    buyer_alone: re.Pattern[str]
    seller_alone: re.Pattern[str]
    buyer_number: re.Pattern[str]
    issuer: re.Pattern[str]
    contact: re.Pattern[str]
    not_name: re.Pattern[str]
    third: re.Pattern[str]
    factor: re.Pattern[str]
    seller_number: re.Pattern[str]
    form: re.Pattern[str]


@cache
def words() -> Words:
    """Return the words of parties.toml, read once."""
    data = tomllib.loads(files(__package__).joinpath("parties.toml").read_text(encoding="utf-8"))
    starts = {name: _heads(data[name]) for name in ("buyer", "seller", "other")}
    starts["alone"] = re.compile(
        rf"(?:{'|'.join(spaced(p) for p in [*data['buyer_alone'], *data['seller_alone']])})"
        r"\W*$"
    )
    starts["buyer_alone"] = re.compile(rf"(?:{'|'.join(data['buyer_alone'])})\W*$")
    starts["seller_alone"] = re.compile(rf"(?:{'|'.join(data['seller_alone'])})\W*$")
    inside = {name: pattern_of(data[name]) for name in ("buyer_number", "form")}
    number, form = inside["buyer_number"], inside["form"]
    if number is None or form is None:
        raise ValueError("parties.toml: a list is empty")
    return Words(
        **starts,
        buyer_number=number,
        form=form,
        issuer=re.compile("|".join(spaced(p) for p in [*data["issuer"], *data["contact"]])),
        contact=re.compile("|".join(spaced(p) for p in data["contact"])),
        third=re.compile("|".join(spaced(p) for p in [*data["third"], *data["factor"]])),
        factor=re.compile("|".join(spaced(p) for p in data["factor"])),
        seller_number=re.compile("|".join(spaced(p) for p in data["seller_number"])),
        not_name=re.compile("|".join(spaced(p) for p in data["not_name"])),
    )


def _heads(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return labels that begin a line, alone or in two languages: "Client / Customer"."""
    one = "|".join(spaced(phrase) for phrase in _longest(phrases))
    return re.compile(
        rf"^(?:{one})(?:\s{{0,3}}[/|]\s{{0,3}}(?:{one})(?![a-z])|\s{{1,3}}\((?:{one})\))?(?![a-z0-9'-])"
    )


def _longest(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=len, reverse=True)


class Ground(Enum):
    """What tells whose an address is."""

    LABEL = "a label heads it"
    WINDOW = "the sender's small line stands over the addressee"
    SIGNS = "legal mentions, an account or a site are its own"
    REST = "the issuer is known, and no other address is left"
    PLACE = "its place on the page alone"


@dataclass(frozen=True, slots=True)
class Party:
    """One party's block: where its name may be (row), and how the block was recognised.

    `inline` is what follows the `label` on its own line, as printed.
    """

    block: Block
    first: int
    inline: str
    ground: Ground
    label: str = ""

    @property
    def labelled(self) -> bool:
        """Tell whether the page itself says who this is."""
        return self.ground in {Ground.LABEL, Ground.WINDOW}

    @property
    def sure(self) -> bool:
        """Tell whether a second mention may make its name `etabli`."""
        return self.ground in {Ground.LABEL, Ground.SIGNS}


def name_text(text: str) -> str:
    """Return a line's name part: "Au bon moulin SARL - 1242 chemin…" gives what is before."""
    part = text if _PARTNERS.match(text) else _NAME_ENDS.split(text)[0]
    part = part.strip(EDGES)
    part = _TO.sub("", part)
    part = HELD_BY.sub("", re.sub(r"^\W+", "", part)) or part
    if re.search(r"\.[A-Z]$", part) and f"{part}." in text:
        # "Gravières du Rhône S.A.": its last point belongs to it.
        part = f"{part}."
    label, colon, rest = part.partition(":")
    if not colon:
        return part
    return rest.strip(EDGES) if NAME_LABEL.search(fold(label)) else ""
