"""A plain name for a new dossier: capitals, digits and low lines, from the debtor's name."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from dossier_builder.creance.names import plain

_LONGEST: Final = 60
_NAMELESS: Final = "DEBITEUR"
# Names that Windows keeps for devices (Microsoft, "Naming Files, Paths, and Namespaces").
_RESERVED: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))}
)


def new_names(
    claims: Mapping[tuple[str, str], str], *, taken: Iterable[str]
) -> dict[tuple[str, str], str]:
    """Return a name for each claim (debtor's and creditor's SIREN) from the debtor's name.

    A name that is taken, or that two debtors share, is followed by the SIREN: the one that
    came first never keeps it to itself, so that names do not move when a file goes.
    """
    used = {name.casefold() for name in taken}
    base = {claim: plain_name(name) for claim, name in claims.items()}
    shared = Counter(base.values())
    debtors = Counter(debtor for debtor, _ in claims)
    result = {}
    for claim, name in base.items():
        debtor, creditor = claim
        if debtors[debtor] > 1:
            result[claim] = f"{name}_{debtor}_{creditor}"
        elif shared[name] > 1 or name.casefold() in used:
            result[claim] = f"{name}_{debtor}"
        else:
            result[claim] = name
    return result


def plain_name(name: str) -> str:
    """Return a debtor's name as a folder's: "Sté Dupré & Fils" is "STE_DUPRE_FILS"."""
    made = plain(name).upper().replace(" ", "_")[:_LONGEST].strip("_")
    return _NAMELESS if not made or made in _RESERVED else made
