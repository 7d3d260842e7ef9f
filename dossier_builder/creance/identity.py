"""Identity as read: a name, a SIREN or an address that is only probable is asked, not used."""

from collections.abc import Iterable, Sequence
from typing import Final

from dossier_builder.creance.model import Party
from dossier_builder.creance.notes import Ask, Place, place, toml_text
from dossier_builder.creance.sides import CLAIM_NATURES, Who, buyer, seller
from dossier_builder.creance.triage import company_of
from dossier_builder.facts.model import Fact, Nature, ReadFile, Status
from dossier_builder.french import liste, siren
from dossier_builder.settings.firm import PartyStatement

# What is asked, by the fact's name after seller_, buyer_ or company_, and dossier.toml's key.
_FIELDS: Final = (
    ("name", "nom"),
    ("siren", "siren"),
    ("address", "ville"),
    ("form", "forme"),
    ("representative", "representant"),
)


def probable_identity_asks(
    files: Sequence[ReadFile],
    party: Party | None,
    side: str,
    said: Sequence[PartyStatement],
) -> tuple[Ask, ...]:
    """Return one question on what of a party's identity is read, but not established.

    `side` is `buyer` (the debtor) or `seller`. Established means: read as such, read alike
    in two documents, borne by its Kbis, or stated by a person (`said`).
    """
    if party is None:
        return ()
    doubtful = [
        (field, facts)
        for field, key in _FIELDS
        if not (side == "buyer" and field == "representative")
        and not any(getattr(one, key) for one in said)
        and (facts := _facts(files, party, side, field))
        and not _established(facts)
    ]
    if not doubtful:
        return ()
    section, article = ("debiteur", "57") if side == "buyer" else ("creancier", "54")
    return (
        Ask(
            code=f"identite_{section}_a_confirmer",
            text=f"Identité du {'débiteur' if side == 'buyer' else 'créancier'}, à confirmer : "
            f"{liste([_words(party, field) for field, _ in doubtful])}.",
            why="Ces données ont été lues, sans être établies ; les actes doivent les porter "
            f"exactement (art. {article} CPC).",
            lines="\n".join([f"[{section}]", *(_line(party, field) for field, _ in doubtful)]),
            places=tuple(_places(doubtful)),
        ),
    )


def _facts(
    files: Iterable[ReadFile], party: Party, side: str, field: str
) -> list[tuple[str, Fact[object]]]:
    """Return the readings of one field in the documents that name this party."""
    who = Who(party.siren, party.name)
    found = []
    for read in files:
        if read.nature in CLAIM_NATURES and (buyer if side == "buyer" else seller)(read).same(who):
            fact = getattr(read.facts, f"{side}_{field}", None)
        elif read.nature is Nature.KBIS and company_of(read.facts).same(who):
            fact = getattr(read.facts, f"company_{field}")
        else:
            continue
        if fact is not None:
            found.append((read.file, fact))
    return found


def _established(facts: Sequence[tuple[str, Fact[object]]]) -> bool:
    values = [fact.value for _, fact in facts]
    sure = any(fact.status is Status.ETABLI for _, fact in facts)
    return sure or any(values.count(value) > 1 for value in values)


def _words(party: Party, field: str) -> str:
    address = party.address.one_line() if party.address else ""
    return {
        "siren": f"SIREN {siren(party.siren or '')}",
        "address": f"adresse « {address} »",
        "form": f"forme « {party.legal_form or ''} »",
        "representative": f"représentant « {party.representative or ''} »",
    }.get(field, f"nom « {party.name} »")


def _line(party: Party, field: str) -> str:
    plain_values = {
        "siren": ("siren", party.siren),
        "name": ("nom", party.name),
        "form": ("forme", party.legal_form),
        "representative": ("representant", party.representative),
    }
    if field in plain_values:
        key, value = plain_values[field]
        return f"{key} = {toml_text(value or '')}"
    if party.address is None:
        return 'adresse = ["…"]'
    lines = ", ".join(toml_text(line) for line in party.address.lines)
    return (
        f"adresse = [{lines}]\ncode_postal = {toml_text(party.address.postcode)}\n"
        f"ville = {toml_text(party.address.city)}"
    )


def _places(doubtful: Iterable[tuple[str, Sequence[tuple[str, Fact[object]]]]]) -> list[Place]:
    found = [place(fact, file) for _, facts in doubtful for file, fact in facts[:1]]
    return list(dict.fromkeys(found))
