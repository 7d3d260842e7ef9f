"""What a printed line says of an address, without the label, name or legal form set with it."""

import re
from typing import Final

from dossier_builder.facts.parties.words import EDGES, words
from dossier_builder.reading.fold import fold

_FORM: Final = (
    r"(?:s\.? ?a\.? ?r\.? ?l|s\.? ?a\.? ?s\.? ?u?|s\.? ?a|e\.? ?u\.? ?r\.? ?l|s\.? ?n\.? ?c"
    r"|s\.? ?c\.? ?i|s\.? ?c\.? ?o\.? ?p|sel(?:arl|as)|scp|scic|gie|eirl|ei"
    r"|soci[ée]t[ée] (?:par actions simplifi[ée]e|[àa] responsabilit[ée] limit[ée]e|anonyme"
    r"|en nom collectif|civile(?: immobili[èe]re)?)"
    r"|(?:entreprise|entrepreneure?) individuel(?:le)?)\.?"
)
_ALONE: Final = r"(?: unipersonnelle| \(?sasu\)?)?"
# The amount ends at its currency: what follows may be the number of a house.
_CAPITAL: Final = (
    r"(?:au )?capital(?: social)?(?: variable| minimum)?(?: de)? ?:? ?"
    r"(?:\d[\d .\u00a0\u202f]*(?:,\d\d)? ?(?:€|euros?\b|eur\b))"
)
_LEGAL: Final = re.compile(
    rf"^(?:{_FORM}{_ALONE}[ ,:–—-]*)?{_CAPITAL}[ ,;:.–—|•·-]*", re.IGNORECASE
)
_FORM_LINE: Final = re.compile(rf"{_FORM}{_ALONE}", re.IGNORECASE)
# "SARL - 12 rue X": a form, a mark, a street.
_FORM_LED: Final = re.compile(rf"^{_FORM}{_ALONE}\s?[,–—|•·-]\s?(?=\d)", re.IGNORECASE)
_CAPITAL_LINE: Final = re.compile(
    rf"(?:{_FORM}{_ALONE}[ ,]*)?(?:au )?capital(?: social| variable)*(?: de)? ?:? ?[\d .,]*",
    re.IGNORECASE,
)
# Numbers and means of contact, each on a line of its own.
_MENTION: Final = re.compile(
    r"(?:n[o°] ?)?(?:siren|siret|r\.?c\.?s|tva|code (?:ape|naf)|ape|naf)\b[ .:]"
    r"|(?:tel|telephone|fax|mobile|portable)\b[ .:]*[+(\d]|(?:e-?mail|courriel)\b ?:|www\.|\S+@\S+$"
)
# "Adresse : 12 rue X": the key is no part of it.
_KEY: Final = re.compile(r"^(?:adresse|rue|siège(?: social)?|ville) ?: *", re.IGNORECASE)


def street_of(printed: str, name: str) -> str:
    """Return what a line above the town says of the address; "" when it says nothing of it.

    `name` is the party's: "Locataire : M. Keller", "SAS au capital de 10 000 €" and
    "RCS Meaux 813 452 679" are no streets; "Roux SA, 8 rue Rouge" is one after its name.
    """
    text = _without_label(printed.strip(EDGES)).strip(EDGES)
    text = _without_name(_KEY.sub("", text), name)
    text = _FORM_LED.sub("", _LEGAL.sub("", text, count=1), count=1).strip(EDGES)
    bare = any(line.fullmatch(text) for line in (_FORM_LINE, _CAPITAL_LINE))
    return "" if bare or _MENTION.match(fold(text)) else text


def _without_label(text: str) -> str:
    """Return a line without "Locataire :" or "Facturé à :"; "Client" is part of no address."""
    head, colon, rest = text.partition(":")
    label = fold(head.strip())
    said = words()
    labels = (said.buyer, said.seller, said.other)
    whole = any((match := p.match(label)) and match.end() == len(label) for p in labels)
    return rest if colon and whole else text


def _without_name(text: str, name: str) -> str:
    """Return a line without the name it begins with, where a mark or nothing follows that."""
    if not name or not text.casefold().startswith(name.casefold()):
        return text
    rest = text[len(name) :]
    return rest.strip(EDGES) if re.match(r"\s*(?:$|[,:;|•·–—-])", rest) else text
