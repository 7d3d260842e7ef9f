"""Across a dossier: two independent documents establish a value, two copies do not."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dossier_builder.facts.across import corroborated
from dossier_builder.facts.model import Address, Evidence, Fact, Facts, Nature, ReadFile, Status


def fact(
    value: object, file: str, status: Status = Status.PROBABLE, method: str = "page"
) -> Fact[str]:
    return Fact(value, status, Evidence(file, 1, None, str(value), method))  # type: ignore[arg-type]


def document(file: str, nature: Nature, **facts: Fact[str]) -> ReadFile:
    return ReadFile(file, f"sha of {file}", 1, nature, 1.0, (), Facts(**facts))  # type: ignore[arg-type]


def status_of(files: tuple[ReadFile, ...], name: str) -> Status:
    found: Fact[object] = getattr(files[0].facts, name)
    return found.status


INVOICE = document("f.pdf", Nature.FACTURE, invoice_number=fact("V26-0087", "f.pdf"))


def test_an_invoice_number_that_a_reminder_cites_is_established() -> None:
    reminder = document("r.pdf", Nature.RELANCE, invoices_cited=fact(("V26-0087",), "r.pdf"))
    files = corroborated([INVOICE, reminder])
    assert status_of(files, "invoice_number") is Status.ETABLI
    number = files[0].facts.invoice_number
    assert number is not None
    assert [evidence.file for evidence in number.others] == ["r.pdf"]
    assert number.evidence.method == "page+dossier"


def test_an_invoice_number_that_its_avoir_names_is_established() -> None:
    avoir = document("a.pdf", Nature.AVOIR, preceding_invoice=fact("V26-0087", "a.pdf"))
    assert status_of(corroborated([INVOICE, avoir]), "invoice_number") is Status.ETABLI


def test_two_copies_of_a_document_do_not_confirm_each_other() -> None:
    copy = replace(INVOICE, file="f (1).pdf", sha256="another")
    assert status_of(corroborated([INVOICE, copy]), "invoice_number") is Status.PROBABLE


def test_the_same_invoice_as_data_confirms_its_page() -> None:
    data = document("f.xml", Nature.FACTURE, invoice_number=fact("v26-0087", "f.xml", method="ubl"))
    assert status_of(corroborated([INVOICE, data]), "invoice_number") is Status.ETABLI


def test_an_uncertain_value_neither_confirms_nor_is_confirmed() -> None:
    doubtful = fact("V26-0087", "r.pdf", Status.INCERTAIN)
    avoir = document("a.pdf", Nature.AVOIR, preceding_invoice=doubtful)
    assert status_of(corroborated([INVOICE, avoir]), "invoice_number") is Status.PROBABLE
    uncertain = document(
        "f.pdf", Nature.FACTURE, invoice_number=fact("1", "f.pdf", Status.INCERTAIN)
    )
    sure = document("a.pdf", Nature.AVOIR, preceding_invoice=fact("1", "a.pdf"))
    assert status_of(corroborated([uncertain, sure]), "invoice_number") is Status.INCERTAIN


def test_another_number_confirms_nothing() -> None:
    avoir = document("a.pdf", Nature.AVOIR, preceding_invoice=fact("V26-0088", "a.pdf"))
    assert status_of(corroborated([INVOICE, avoir]), "invoice_number") is Status.PROBABLE


def test_a_name_is_the_same_with_or_without_accents_and_capitals() -> None:
    invoice = document(
        "f.pdf", Nature.FACTURE, buyer_name=fact("SARL Établissements Dupré", "f.pdf")
    )
    contract = document(
        "c.pdf", Nature.CONTRAT, buyer_name=fact("SARL ETABLISSEMENTS DUPRE", "c.pdf")
    )
    assert status_of(corroborated([invoice, contract]), "buyer_name") is Status.ETABLI


def total(amount: str, file: str, status: Status, method: str = "page") -> Fact[str]:
    return fact(Decimal(amount), file, status, method)


def copies(second: Fact[str], **more: Fact[str]) -> tuple[ReadFile, ...]:
    first = total("100.00", "f.pdf", Status.ETABLI)
    number, again = fact("V26-0087", "f.pdf"), fact("v26 0087", "g.pdf")
    one = document("f.pdf", Nature.FACTURE, invoice_number=number, total_ttc=first)
    two = document("g.pdf", Nature.FACTURE, invoice_number=again, total_ttc=second, **more)
    return corroborated([one, two])


def test_a_total_that_another_copy_states_differently_is_established_no_more() -> None:
    files = copies(total("100.01", "g.pdf", Status.ETABLI))
    for read in files:
        assert read.facts.total_ttc is not None
        assert read.facts.total_ttc.status is Status.PROBABLE
    disputed = files[0].facts.total_ttc
    assert disputed is not None
    assert [evidence.text for evidence in disputed.others] == ["100.01"]


def test_a_total_that_another_copy_states_alike_stays_established() -> None:
    assert status_of(copies(total("100.00", "g.pdf", Status.ETABLI)), "total_ttc") is Status.ETABLI


@pytest.mark.parametrize(
    "weak",
    [
        total("100.01", "g.pdf", Status.INCERTAIN),
        total("100.01", "g.pdf", Status.PROBABLE, "ocr"),
        total("100.01", "g.pdf", Status.PROBABLE, "page+calcul"),
    ],
)
def test_what_a_copy_states_half_read_disputes_nothing(weak: Fact[str]) -> None:
    assert status_of(copies(weak), "total_ttc") is Status.ETABLI


def test_the_same_number_of_another_seller_disputes_nothing() -> None:
    first = total("100.00", "f.pdf", Status.ETABLI)
    one = document("f.pdf", Nature.FACTURE, invoice_number=fact("12", "f.pdf"), total_ttc=first,
                   seller_siren=fact("732829320", "f.pdf"))  # fmt: skip
    two = document("g.pdf", Nature.FACTURE, invoice_number=fact("12", "g.pdf"),
                   total_ttc=total("7.00", "g.pdf", Status.ETABLI),
                   seller_siren=fact("552100554", "g.pdf"))  # fmt: skip
    assert status_of(corroborated([one, two]), "total_ttc") is Status.ETABLI


def addressed(file: str, nature: Nature, text: str, method: str = "page") -> ReadFile:
    place = Address(("18 allée des Tilleuls",), "77100", "Meaux")
    evidence = Evidence(file, 1, None, text, method)
    return document(file, nature, seller_address=Fact(place, Status.PROBABLE, evidence))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("nature", "text", "method", "status"),
    [
        # One program prints one head: on paper or scanned, it says the same thing again.
        (Nature.RELANCE, "18 allée des Tilleuls / 77100 Meaux", "page", Status.PROBABLE),
        (Nature.FACTURE, "18 allee des Tilleuls / 77100 MEAUX", "ocr", Status.PROBABLE),
        # Other lines are read in another way, and another's hand has its own.
        (Nature.RELANCE, "18 allée des Tilleuls, 77100 Meaux", "page", Status.ETABLI),
        (Nature.CONTRAT, "18 allée des Tilleuls / 77100 Meaux", "page", Status.ETABLI),
        (Nature.FACTURE, "18 allée des Tilleuls / 77100 Meaux", "cii", Status.ETABLI),
    ],
)
def test_one_hand_does_not_confirm_an_address_by_the_same_lines(
    nature: Nature, text: str, method: str, status: Status
) -> None:
    printed = addressed("f.pdf", Nature.FACTURE, "18 allée des Tilleuls / 77100 Meaux")
    files = corroborated([printed, addressed("other.pdf", nature, text, method)])
    assert status_of(files, "seller_address") is status
