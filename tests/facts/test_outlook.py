"""Outlook messages written by another program, with what is attached to them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import Nature

MAIL = Path(__file__).parents[1] / "data" / "mail"


def test_an_outlook_reminder_and_its_invoice_are_read() -> None:
    name = "relance_avec_facture.msg"
    message, attached = read_file(MAIL / name, file=name)
    assert message.nature is Nature.RELANCE
    assert message.facts.invoices_cited is not None
    assert message.facts.invoices_cited.value == ("2026-0418",)
    assert message.facts.debt_amount is not None
    assert message.facts.debt_amount.value == Decimal("1200.00")
    assert message.facts.sender is not None
    assert "compta@verneuil.example" in message.facts.sender.value
    assert attached.file == f"{name}/Facture 2026-0418.pdf"
    assert attached.nature is Nature.FACTURE
    assert attached.facts.issue_date is not None
    assert attached.facts.issue_date.value == date(2026, 3, 12)


def test_an_outlook_message_of_html_alone_is_read() -> None:
    (message,) = read_file(MAIL / "relance_html.msg", file="relance_html.msg")
    assert message.nature is Nature.RELANCE
    assert message.facts.invoices_cited is not None
    assert message.facts.invoices_cited.value == ("2026-0418",)
