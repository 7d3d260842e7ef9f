"""Letters and e-mails: when they were written, how they went, what they cite, who wrote them."""

from datetime import date
from typing import Any

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Nature, ReadFile
from dossier_builder.reading.read import read_bytes

REMINDER = """\
RIVAGE SAS
2 rue du Port
44000 NANTES
{date_line}
{mention}
Objet : relance - facture n° F-2026-9
Madame, Monsieur,
Notre facture n° F-2026-9 du 12/05/2026, échue le 11/06/2026, reste impayée à ce jour.
Sans réponse de votre part, une mise en demeure vous parviendra par lettre recommandée.
{end}
"""


def read(text: str, name: str = "lettre.txt") -> ReadFile:
    return facts_of(read_bytes(text.encode(), file=name))


def reminder(date_line: str = "", mention: str = "", end: str = "") -> dict[str, Any]:
    text = REMINDER.format(date_line=date_line, mention=mention, end=end)
    found = read(text)
    assert found.nature is Nature.RELANCE
    return {key: fact.value for key, fact in found.facts.present()}


@pytest.mark.parametrize(
    "line",
    [
        "Nantes, le 6 juillet 2026",
        "Fait à Nantes, le 6 juillet 2026",
        "Nantes le 06/07/2026",
        "Le 6 juillet 2026",
        "Nantes, le lundi 6 juillet 2026",
        "Date : 06/07/2026",
        "6 juillet 2026",
        "Nantes (44), le 06.07.2026",
    ],
)
def test_a_letter_is_dated_by_its_date_line(line: str) -> None:
    assert reminder(date_line=line)["issue_date"] == date(2026, 7, 6)


@pytest.mark.parametrize("end", ["Fait à Nantes, le 6 juillet 2026", "Nantes, le 06/07/2026"])
def test_a_letter_may_be_dated_at_its_end(end: str) -> None:
    assert reminder(end=end)["issue_date"] == date(2026, 7, 6)


def test_the_date_of_an_invoice_is_never_the_letter_s() -> None:
    assert "issue_date" not in reminder()


def test_a_threat_of_a_registered_letter_is_not_a_registered_letter() -> None:
    assert "sending_method" not in reminder()


@pytest.mark.parametrize(
    ("mention", "method"),
    [
        ("LRAR n° 1A 123 456 7890 1", "lettre recommandée avec avis de réception"),
        ("Par lettre recommandée avec AR", "lettre recommandée avec avis de réception"),
        ("Lettre recommandée électronique", "lettre recommandée électronique"),
        ("Par courriel : compta@petit.example", "courriel"),
        ("Lettre simple", "lettre simple"),
    ],
)
def test_the_head_says_how_a_letter_was_sent(mention: str, method: str) -> None:
    assert reminder(mention=mention)["sending_method"] == method


def test_an_amount_beside_an_invoice_is_not_an_invoice() -> None:
    found = reminder(end="Facture F-2026-9   12/05/2026   8 940,00 €\nAvoir AV-3   −780,00 €")
    assert found["invoices_cited"] == ("F-2026-9", "AV-3")
    assert "due_date" not in found


MAIL = """\
From: {sender}
To: x@exemple.example
Subject: {subject}
Date: Thu, 20 Aug 2026 10:00:00 +0200
Content-Type: text/plain; charset=utf-8

{body}
"""
DUNNING = "Sauf erreur de notre part, la facture F-2026-9 reste impayée. Merci de la régler."


def mail(subject: str, body: str) -> ReadFile:
    text = MAIL.format(sender="a@exemple.example", subject=subject, body=body)
    return read(text, "message.eml")


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Deuxième relance - factures impayées", f"Bonjour,\n{DUNNING}"),
        ("Facture F-2026-9", f"Bonjour,\n{DUNNING}\nNous n'avons pas reçu votre règlement."),
        ("RE: Relance facture F-2026-9", f"Bonjour,\nMalgré notre relance, {DUNNING}"),
    ],
)
def test_an_email_of_the_creditor_that_reminds_is_a_relance(subject: str, body: str) -> None:
    found = mail(subject, body)
    assert found.nature is Nature.RELANCE
    assert found.facts.sending_method is not None
    assert found.facts.sending_method.value == "courriel"
    assert found.facts.issue_date is not None
    assert found.facts.issue_date.value == date(2026, 8, 20)


@pytest.mark.parametrize(
    "body",
    [
        "Bonjour, nous vous réglerons fin septembre.",
        "Bonjour, bien reçu.\n\nLe 20 août 2026 à 10:00, RIVAGE a écrit :\n> " + DUNNING,
        "Bonjour, votre relance nous surprend : nous contestons la facture F-2026-9.",
        "Je transmets.\n\n-----Message d'origine-----\nDe : a@b.example\n" + DUNNING,
        "Maître,\nvoici notre dossier : la facture F-2026-9 reste impayée. " + DUNNING,
    ],
)
def test_an_answer_to_a_reminder_stays_an_exchange(body: str) -> None:
    assert mail("RE: Relance facture F-2026-9", body).nature is Nature.ECHANGE


def test_what_an_answer_quotes_is_not_its_own_promise() -> None:
    quoted = "Bonjour,\nvoir ci-dessous\n\nLe 1er août 2026, X a écrit :\n> nous réglerons demain"
    assert mail("RE: facture", quoted).facts.promise is None


def test_values_read_at_several_places_are_told_apart_from_running_text() -> None:
    found = read(REMINDER.format(date_line="", mention="", end="Avoir n° AV-3 du 18/06/2026"))
    assert found.facts.invoices_cited is not None
    assert found.facts.invoices_cited.evidence.text == "F-2026-9 / AV-3"
