"""Across a dossier: two independent documents establish a value, two copies do not."""

from dataclasses import replace

from dossier_builder.facts.across import corroborated
from dossier_builder.facts.model import Evidence, Fact, Facts, Nature, ReadFile, Status


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
