"""Comparing names and numbers as documents write them: never by exact letters."""

import re
import unicodedata
from datetime import date
from typing import Final

from dossier_builder.french import NBSP, date_longue

_INSTALMENT: Final = "Échéance"

_CIVILITIES: Final = frozenset({"m", "mr", "mme", "monsieur", "madame", "mlle"})
_FORMS: Final = frozenset(
    (  # abbreviations, and the words that a name may bear or not
        *("sarl", "eurl", "sa", "sas", "sasu", "snc", "scs", "sca", "sci", "scp", "scm", "scea"),
        *("earl", "gaec", "gfa", "selarl", "selas", "ei", "eirl", "ste", "societe", "ets"),
        *("etablissements", "entreprise"),
    )
)


def plain(text: str) -> str:
    """Return letters and digits in lower case without accents, words apart by one space."""
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", letters.replace(".", "")).split())


def plain_number(number: str) -> str:
    """Return an invoice number by its letters and digits only: "FA 2026/42" is "fa202642"."""
    return plain(number).replace(" ", "")


def instalment_name(due: date) -> str:
    """Return what a sum that no numbered invoice bears is called: "Échéance du 5 avril 2026"."""
    return f"{_INSTALMENT} du {date_longue(due)}"


def is_instalment(number: str) -> bool:
    """Return whether a line of the claim is named by its due date, and not by a number."""
    return number.startswith(_INSTALMENT)


def of_line(number: str) -> str:
    """Return a line of the claim after "de": "de la facture n° 12", "de l’échéance du 5 mai"."""
    return f"de l’{_lower(number)}" if is_instalment(number) else f"de la facture n°{NBSP}{number}"


def line_title(number: str) -> str:
    """Return a line of the claim in a sentence: "facture n° 12", "échéance du 5 avril 2026"."""
    return _lower(number) if is_instalment(number) else f"facture n°{NBSP}{number}"


def line_heading(number: str) -> str:
    """Return the same at the start of a sentence."""
    return number if is_instalment(number) else f"Facture n°{NBSP}{number}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def name_key(name: str) -> frozenset[str]:
    """Return the words that tell a party from another: no legal form, no civility."""
    words = frozenset(plain(name).split())
    return (words - _FORMS - _CIVILITIES) or words


def same_name(one: str, other: str) -> bool:
    """Return whether two names may be the same party: the words of one are all in the other."""
    first, second = name_key(one), name_key(other)
    return bool(first) and bool(second) and (first <= second or second <= first)


def disjoint_names(one: str, other: str) -> bool:
    """Return whether two names share no word at all: surely two parties."""
    first, second = name_key(one), name_key(other)
    return bool(first) and bool(second) and not (first & second)
