"""Every word of real life announces its value wherever it stands, and decoys announce none."""

from collections.abc import Iterator

import pytest

from dossier_builder.facts.amounts.printed import amounts_of
from dossier_builder.facts.days.claims import days_of, invoice_days
from dossier_builder.facts.layout.claims import Claim, claims, index_of
from dossier_builder.facts.layout.laying import lines_of_text
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.model import Nature
from dossier_builder.facts.numbers.claims import is_plausible, stands_near
from dossier_builder.facts.numbers.references import references_of
from tests.facts.label_words import EVERYWHERE, SOMEWHERE

VALUES = {"amount": "1 234,56", "date": "15/04/2026", "number": "KZ-2026-0417"}
PLACES = {
    "beside": "{word} {value}",
    "colon": "{bare} : {value}",
    "apart": "{word}          {value}",
    "within": "Zone grise    {word}      {value}",
    "below": "     {word}\n     {value}",
    "head": "Code client      {word}        Représentant\nC0012            {padded}        Dupont",
}


def words() -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Yield (kind, field, word, places)."""
    for kind, fields in EVERYWHERE.items():
        for field, joined in fields.items():
            for word in joined.split("|"):
                yield kind, field, word, tuple(PLACES)
    for kind, somewhere in SOMEWHERE.items():
        for field, groups in somewhere.items():
            for places, joined in groups.items():
                for word in joined.split("|"):
                    yield kind, field, word, tuple(places.split())


def claimed(text: str, kind: str) -> list[Claim]:
    layout = Layout(lines_of_text(text), (842.0,), (595.0,))
    if kind == "amount":
        return claims(index_of(layout, amounts_of(layout)), kind)
    if kind == "date":
        return invoice_days(layout, days_of(layout), Nature.FACTURE)
    found = claims(index_of(layout, tuple(references_of(layout))), kind, beside=stands_near)
    return [claim for claim in found if is_plausible(layout, claim)]


def field_of(text: str, kind: str) -> str | None:
    """Return the field whose label claims the printed value most strongly."""
    value = VALUES[kind].rpartition(" ")[2]
    mine = [claim for claim in claimed(text, kind) if value in claim.value.span.text]
    best = max(mine, key=lambda claim: claim.weight, default=None)
    return None if best is None else best.label.field


@pytest.mark.parametrize("kind", VALUES)
def test_every_word_announces_its_value_where_it_stands(kind: str) -> None:
    wrong = []
    for this, field, word, places in words():
        if this != kind:
            continue
        value = VALUES[kind]
        for place in places:
            text = PLACES[place].format(
                word=word, bare=word.rstrip(" :"), value=value, padded=value.ljust(len(word))
            )
            if field_of(text, kind) != field:
                wrong.append((field, word, place, field_of(text, kind)))
    assert wrong == []


def test_hundreds_of_words_are_known() -> None:
    assert len({(field, word) for _, field, word, _ in words()}) > 700


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Capital social 1 234,56", "amount"),
        ("Indemnité forfaitaire 1 234,56", "amount"),
        ("P.U. HT 1 234,56", "amount"),
        ("Date de naissance 15/04/2026", "date"),
        ("Date de retour : 15/04/2026", "date"),
        ("Date de signature : 15/04/2026", "date"),
        ("Véhicule n° KZ-2026-0417", "number"),
        ("N° client KZ-2026-0417", "number"),
        ("Police n° KZ-2026-0417", "number"),
        ("Sinistre n° KZ-2026-0417", "number"),
        ("Réservation n° KZ-2026-0417", "number"),
        ("Customer reference KZ-2026-0417", "number"),
    ],
)
def test_words_of_other_things_announce_none_of_ours(text: str, kind: str) -> None:
    assert field_of(text, kind) is None
