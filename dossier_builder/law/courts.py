"""Which courts serve a place: by commune, never by postcode alone when it straddles two."""

import csv
import gzip
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

_ARRONDISSEMENT: Final = re.compile(r" \d+(er|e|eme) arrondissement$")
_CEDEX: Final = re.compile(r" cedex( \d+)?$")
_SAINT: Final = re.compile(r"\bst(e?)\b")


@dataclass(frozen=True, slots=True)
class Court:
    """A court as the directory names it.

    `kind`: tc, tae, tmc (overseas), cc (Alsace-Moselle), tj or tprx. `address` is empty
    when the directory has none that can be trusted; `updated` is its date there.
    """

    key: str
    kind: str
    name: str
    address: str
    phone: str
    email: str
    updated: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune under one postcode, and its courts; `commercial` is None where not known."""

    postcode: str
    insee: str
    name: str
    judiciaire: Court
    proximite: Court | None
    commercial: Court | None


def communes_at(postcode: str, city: str) -> tuple[Commune, ...]:
    """Return the communes that an address may mean, by name; empty when the place is not known.

    The name decides among the communes of a postcode. When no name fits, all communes of
    the postcode are returned: the caller must see whether they agree. A CEDEX postcode is
    in no list: the name is then looked up within its department.
    """
    by_postcode = _communes().get(postcode, ())
    wanted = plain_name(city)
    named = tuple(one for one in by_postcode if plain_name(one.name) == wanted)
    if named or by_postcode:
        return named or by_postcode
    return tuple(one for one in _department(postcode) if plain_name(one.name) == wanted)


def plain_name(city: str) -> str:
    """Return a commune's name without accents, case, CEDEX, arrondissement or abbreviations."""
    text = unicodedata.normalize("NFD", city.lower().replace("œ", "oe"))
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = " ".join(re.sub(r"[^a-z0-9]+", " ", text).split())
    text = _ARRONDISSEMENT.sub("", _CEDEX.sub("", text))
    return _SAINT.sub(r"saint\1", re.sub(r" \d{1,2}$", "", text))


def communes_of_department(postcode: str) -> tuple[Commune, ...]:
    """Return every commune of the department in which a postcode lies, each once."""
    return tuple(_department(postcode))


def _department(postcode: str) -> Iterable[Commune]:
    prefix = postcode[:3] if postcode.startswith(("97", "98")) else postcode[:2]
    seen: set[str] = set()
    for code, communes in _communes().items():
        if not prefix or not code.startswith(prefix):
            continue
        for one in communes:
            if one.insee not in seen:
                seen.add(one.insee)
                yield one


@lru_cache(maxsize=1)
def courts() -> Mapping[str, Court]:
    """Return every court of the directory by its key."""
    text = (files("dossier_builder.law") / "data" / "tribunaux.csv").read_text(encoding="utf-8")
    return {
        row["cle"]: Court(
            key=row["cle"],
            kind=row["type"],
            name=row["nom"],
            address=row["adresse"],
            phone=row["telephone"],
            email=row["courriel"],
            updated=row["mise_a_jour"],
        )
        for row in csv.DictReader(text.splitlines(), delimiter=";")
    }


@lru_cache(maxsize=1)
def _communes() -> Mapping[str, tuple[Commune, ...]]:
    packed = (files("dossier_builder.law") / "data" / "communes.csv.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    directory = courts()
    by_postcode: dict[str, list[Commune]] = {}
    for postcode, insee, name, judiciaire, proximite, commercial in (
        line.split(";") for line in lines[1:]
    ):
        by_postcode.setdefault(postcode, []).append(
            Commune(
                postcode=postcode,
                insee=insee,
                name=name,
                judiciaire=directory[judiciaire],
                proximite=directory.get(proximite),
                commercial=directory.get(commercial),
            )
        )
    return {postcode: tuple(found) for postcode, found in by_postcode.items()}
