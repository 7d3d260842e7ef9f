"""What a person has stated in dossier.toml, laid over what was read of the same file."""

from collections.abc import Iterator, Mapping
from typing import Final

from dossier_builder.facts.model import ReadFile
from dossier_builder.settings.claim import ClaimStatement, FactureStatement

_INVOICE_FIELDS: Final[Mapping[str, str]] = {
    "numero": "invoice_number",
    "date": "issue_date",
    "echeance": "due_date",
    "total_ht": "total_ht",
    "total_tva": "total_tva",
    "total_ttc": "total_ttc",
    "deja_paye": "paid",
}
_FILE_FIELDS: Final[Mapping[str, str]] = {"date": "issue_date", "date_livraison": "delivery_date"}


def stated_facts(read: ReadFile, statement: ClaimStatement) -> dict[str, object]:
    """Return fact name -> the value a person stated for this file; the last entry wins."""
    stated: dict[str, object] = {}
    for invoice in _invoices(read, statement):
        stated |= _given(invoice, _INVOICE_FIELDS)
        if invoice.fichier is None:
            # Here the number only says which invoice is meant: it was not corrected.
            stated.pop("invoice_number", None)
    for entry in statement.fichiers:
        if entry.nom == read.file:
            stated |= _given(entry, _FILE_FIELDS)
    return stated


def _invoices(read: ReadFile, statement: ClaimStatement) -> Iterator[FactureStatement]:
    number = read.facts.invoice_number
    for invoice in statement.factures:
        if invoice.fichier == read.file or (
            invoice.fichier is None
            and invoice.numero is not None
            and number is not None
            and invoice.numero.casefold() == number.value.casefold()
        ):
            yield invoice


def _given(entry: object, fields: Mapping[str, str]) -> dict[str, object]:
    return {
        fact: value for key, fact in fields.items() if (value := getattr(entry, key)) is not None
    }


def passwords(statement: ClaimStatement) -> dict[str, str]:
    """Return file -> password, for the files whose password was given."""
    return {entry.nom: entry.mot_de_passe for entry in statement.fichiers if entry.mot_de_passe}
