"""Documents as the readers give them, made by hand; all parties are fictional."""

import hashlib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from dossier_builder.creance.establish import establish
from dossier_builder.creance.model import Creance, LegalTest
from dossier_builder.facts.model import (
    Address,
    Evidence,
    Fact,
    Facts,
    Nature,
    ReadFile,
    Status,
)
from dossier_builder.law.load import load_law
from dossier_builder.pieces.checklist import load_checklist
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings

TODAY = date(2026, 11, 23)
SELLER, BUYER, OTHER = "732829320", "552100554", "404833048"
CHECKLIST = load_checklist(Path(__file__).parents[2] / "modeles" / "checklist.toml")
LAW = load_law()
FIRM = FirmSettings.model_validate(
    {
        "creanciers": [
            {
                "nom": "ATELIER MARNE SARL",
                "siren": SELLER,
                "forme": "SARL",
                "adresse": ["1 quai des Sources"],
                "code_postal": "51100",
                "ville": "Reims",
                "representant": "Camille Exemple",
                "qualite_representant": "gérante",
            }
        ]
    }
)
REIMS = Address(("12 rue Fictive",), "51100", "Reims")


def fact(
    value: Any, *, file: str = "f.pdf", status: Status = Status.ETABLI, page: int = 1
) -> Fact[Any]:
    """A value read on a page."""
    return Fact(value, status, Evidence(file, page, None, str(value), "page"))


def document(file: str, nature: Nature, *, error: str | None = None, **values: Any) -> ReadFile:
    """A document whose values are established, unless given as a Fact."""
    facts = {
        name: value if isinstance(value, Fact) else fact(value, file=file)
        for name, value in values.items()
    }
    return ReadFile(
        file=file,
        sha256=hashlib.sha256(file.encode()).hexdigest(),
        pages=0 if error else 1,
        nature=nature,
        nature_score=1.0,
        nature_reasons=(),
        facts=Facts(**facts),
        error=error,
    )


def invoice(
    file: str = "F1.pdf", number: str = "F1", ttc: str = "1200.00", **more: Any
) -> ReadFile:
    """An invoice of the usual seller to the usual buyer, due on 30 April 2026."""
    values: dict[str, Any] = {
        "invoice_number": number,
        "issue_date": date(2026, 3, 31),
        "due_date": date(2026, 4, 30),
        "total_ttc": Decimal(ttc),
        "seller_siren": SELLER,
        "seller_name": "ATELIER MARNE SARL",
        "buyer_siren": BUYER,
        "buyer_name": "BATI FICTIF SAS",
        "buyer_address": REIMS,
    }
    values.update(more)
    return document(
        file, Nature.FACTURE, **{name: value for name, value in values.items() if value is not None}
    )


def avoir(file: str, number: str, ttc: str, of: str | None) -> ReadFile:
    """A credit note; `of` is the invoice it names."""
    made = invoice(file, number, ttc, due_date=None, preceding_invoice=of)
    return ReadFile(
        file=made.file,
        sha256=made.sha256,
        pages=1,
        nature=Nature.AVOIR,
        nature_score=1.0,
        nature_reasons=(),
        facts=made.facts,
    )


def claim(
    *files: ReadFile,
    stated: dict[str, Any] | None = None,
    firm: FirmSettings = FIRM,
    today: date = TODAY,
    frozen: dict[str, str] | None = None,
) -> Creance:
    """The claim that these documents and this dossier.toml make."""
    return establish(
        "ESSAI",
        files,
        statement=ClaimStatement.model_validate(stated or {}),
        firm=firm,
        law=LAW,
        checklist=CHECKLIST,
        today=today,
        frozen=frozen or {},
    )


SENT = {"mise_en_demeure": {"envoyee_le": date(2026, 10, 1), "recue_le": date(2026, 10, 6)}}


def codes(creance: Creance) -> set[str]:
    return {question.code for question in creance.questions}


def reason(creance: Creance, file: str) -> str:
    return next(one.reason for one in creance.left_out if one.file == file)


def legal_test(creance: Creance, key: str) -> LegalTest:
    return next(test for test in creance.tests if test.key == key)


def check_totals(creance: Creance) -> None:
    """Every total is the sum of the lines shown."""
    account = creance.decompte
    assert account is not None
    zero = Decimal(0)
    assert account.principal_initial == sum((i.total_ttc for i in account.invoices), zero)
    assert account.principal_due == sum((i.balance for i in account.invoices), zero)
    for line in account.invoices:
        off = sum((one.amount for one in (*line.avoirs, *line.payments)), zero)
        assert line.balance == line.total_ttc - line.prepaid - off
    assert account.interest_accrued == sum((s.interest for s in account.segments), zero)
    assert account.interest_paid == sum((p.to_interest for p in account.payments), zero)
    assert account.interest_due == account.interest_accrued - account.interest_paid
    assert account.indemnity_total == account.indemnity_unit * account.indemnity_count
    assert account.total == (
        account.principal_due
        + account.interest_due
        + account.indemnity_total
        + (account.penalty_clause or zero)
    )


PRIVATE = {"debiteur": {"type": "personne_physique", "professionnel": False}}
