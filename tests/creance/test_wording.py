"""What a person reads: French, its typography, and nothing but facts towards the judge."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dossier_builder.creance.model import Answer, Creance
from dossier_builder.facts.model import Nature, Status
from tests.creance.factories import OTHER, SELLER, SENT, avoir, claim, document, fact, invoice

# Paths, TOML lines, machine words and what the readers wrote are not our sentences.
_NOT_SENTENCES = {"lines", "file", "key", "code", "sha256", "output_name", "regime", "facts"}
_PLAIN_SPACE = re.compile(r" [;:!?»€%]|« |n° |art\. ")


def claims() -> Iterator[Creance]:
    contract = document("c.pdf", Nature.CONTRAT, signed=True, penalty_rate=Decimal("9.00"))
    note = document(
        "bl.pdf", Nature.BON_DE_LIVRAISON, delivery_date=date(2026, 3, 20), delivery_number="BL 7"
    )
    bank = document("r.pdf", Nature.RELEVE)
    protest = document("m.eml", Nature.ECHANGE, contested="malfaçons")
    paid = {"paiements": [{"date": date(2026, 6, 1), "montant": Decimal("100.00")}]}
    full = [
        invoice(total_ht=Decimal("1000.00"), total_tva=Decimal("200.00"), delivery_number="BL7"),
        invoice("F2.pdf", "F2", "600.00", due_date=date(2026, 5, 31)),
        avoir("a.pdf", "A1", "50.00", "F2"),
        contract,
        note,
        bank,
        document("k.pdf", Nature.KBIS, company_siren=SELLER, issue_date=date(2026, 1, 1)),
    ]
    yield claim(*full)
    yield claim(*full, stated={**SENT, **paid})
    yield claim(*full, protest, stated=SENT)
    yield claim(invoice(due_date=None, total_ttc=fact(Decimal("9.00"), status=Status.PROBABLE)))
    yield claim(invoice(), invoice("x.pdf", "X", buyer_siren=OTHER, buyer_name="DUPRE"))
    yield claim(invoice(), today=date(2026, 4, 2))
    yield claim(invoice(), stated={"procedure": {"deposee_le": date(2026, 11, 1)}})
    yield claim(*full, stated={**SENT, "procedure": {"ordonnance_le": date(2026, 11, 2)}})
    yield claim()


def sentences(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, str) and type(value) is str:
        if name not in _NOT_SENTENCES:
            yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from sentences(one, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from sentences(getattr(value, field.name), field.name)


@pytest.mark.parametrize("creance", tuple(claims()), ids=lambda creance: creance.next_step.stage)
def test_no_plain_space_where_french_wants_a_non_breaking_one(creance: Creance) -> None:
    wrong = [text for text in sentences(creance) if _PLAIN_SPACE.search(text)]
    assert wrong == []


@pytest.mark.parametrize("creance", tuple(claims()), ids=lambda creance: creance.next_step.stage)
def test_apostrophes_are_curly_and_nobody_is_called_eligible(creance: Creance) -> None:
    for text in sentences(creance):
        assert "'" not in text
        assert "éligible" not in text.lower()
        assert "None" not in text


def test_what_goes_to_the_judge_speaks_to_nobody_and_of_no_file() -> None:
    for creance in claims():
        for test in creance.tests:
            for ground in test.grounds:
                if ground.answer is Answer.OUI:
                    assert not re.search(r"\b(vous|votre|vos|dossier\.toml)\b", ground.text)
                    assert ".pdf" not in ground.text


def test_references_come_in_the_order_of_the_pieces() -> None:
    for creance in claims():
        for test in creance.tests:
            for ground in test.grounds:
                labels = [int(ref.label.split("-")[0]) for ref in ground.refs]
                assert labels == sorted(labels)
