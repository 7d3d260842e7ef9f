"""What a document states, each value with the evidence it was read from."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from dossier_builder.geometry import Box

T = TypeVar("T", covariant=True)


class Nature(StrEnum):
    """What a document is (contract of `dossier-builder read`)."""

    FACTURE = "facture"
    AVOIR = "avoir"
    CONTRAT = "contrat"
    BAIL = "bail"
    BON_DE_COMMANDE = "bon_de_commande"
    DEVIS = "devis"
    BON_DE_LIVRAISON = "bon_de_livraison"
    AVIS_ECHEANCE = "avis_echeance"
    RECONNAISSANCE_DE_DETTE = "reconnaissance_de_dette"
    RELANCE = "relance"
    MISE_EN_DEMEURE = "mise_en_demeure"
    PREUVE_ENVOI = "preuve_envoi"
    KBIS = "kbis"
    PIECE_IDENTITE = "piece_identite"
    ECHANGE = "echange"
    RELEVE = "releve"
    AUTRE = "autre"


class Status(StrEnum):
    """How sure a value is: only `etabli` enters a requête unasked."""

    ETABLI = "etabli"
    PROBABLE = "probable"
    INCERTAIN = "incertain"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where and how a value was read.

    `file` is the path inside the dossier folder (POSIX form); `page` counts from 1
    (None for data that has no page); `bbox` is on the page as shown; `method` is a
    short machine word (`cii`, `ubl`, `page`, `page+arithmetic`, `ocr`, `personne`...).
    """

    file: str
    page: int | None
    bbox: Box | None
    text: str
    method: str


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value, how sure it is, and its evidence; `others` are further or rival readings."""

    value: T
    status: Status
    evidence: Evidence
    others: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; `country` is an ISO 3166-1 alpha-2 code."""

    lines: tuple[str, ...]
    postcode: str
    city: str
    country: str = "FR"

    def one_line(self) -> str:
        """Return the address on one line, as letters cite it."""
        return ", ".join([*self.lines, f"{self.postcode} {self.city}".strip()])

    def __str__(self) -> str:
        """Return the address on one line: an evidence quotes it so."""
        return self.one_line()


class Severity(StrEnum):
    """How much a finding weighs."""

    INFO = "info"
    ATTENTION = "attention"
    BLOQUANT = "bloquant"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should know about a file or the dossier; `message` is French."""

    code: str
    severity: Severity
    message: str
    file: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Movement:
    """One line of a bank or account statement: money that moved on a day, as printed."""

    on: date
    amount: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All values one document can state; None where it does not (or not clearly).

    The first block is the contract of `read`; the second serves other natures.
    Amounts are euros unless `currency` says otherwise.
    """

    invoice_number: Fact[str] | None = None
    issue_date: Fact[date] | None = None
    due_date: Fact[date] | None = None
    payment_terms: Fact[str] | None = None
    currency: Fact[str] | None = None
    total_ht: Fact[Decimal] | None = None
    total_tva: Fact[Decimal] | None = None
    total_ttc: Fact[Decimal] | None = None
    paid: Fact[Decimal] | None = None
    due_payable: Fact[Decimal] | None = None
    seller_name: Fact[str] | None = None
    seller_siren: Fact[str] | None = None
    buyer_name: Fact[str] | None = None
    buyer_siren: Fact[str] | None = None
    order_number: Fact[str] | None = None
    delivery_number: Fact[str] | None = None
    delivery_date: Fact[date] | None = None
    iban: Fact[str] | None = None

    seller_siret: Fact[str] | None = None
    seller_vat: Fact[str] | None = None
    seller_address: Fact[Address] | None = None
    buyer_siret: Fact[str] | None = None
    buyer_vat: Fact[str] | None = None
    buyer_address: Fact[Address] | None = None
    preceding_invoice: Fact[str] | None = None
    penalty_terms: Fact[str] | None = None
    penalty_rate: Fact[Decimal] | None = None
    recovery_indemnity_terms: Fact[str] | None = None
    discount_terms: Fact[str] | None = None
    penalty_clause: Fact[str] | None = None
    jurisdiction_clause: Fact[str] | None = None
    signed: Fact[bool] | None = None
    invoices_cited: Fact[tuple[str, ...]] | None = None
    sending_method: Fact[str] | None = None
    tracking_number: Fact[str] | None = None
    sent_date: Fact[date] | None = None
    received_date: Fact[date] | None = None
    company_name: Fact[str] | None = None
    company_siren: Fact[str] | None = None
    company_form: Fact[str] | None = None
    company_capital: Fact[str] | None = None
    company_address: Fact[Address] | None = None
    company_rcs: Fact[str] | None = None
    company_representative: Fact[str] | None = None
    debt_amount: Fact[Decimal] | None = None
    period_start: Fact[date] | None = None
    period_end: Fact[date] | None = None
    sender: Fact[str] | None = None
    recipient: Fact[str] | None = None
    subject: Fact[str] | None = None
    contested: Fact[str] | None = None
    movements: Fact[tuple[Movement, ...]] | None = None
    promise: Fact[str] | None = None

    def present(self) -> "Iterator[tuple[str, Fact[object]]]":
        """Yield (name, fact) for each value that was read, in declaration order."""
        for name in FACT_NAMES:
            fact: Fact[object] | None = getattr(self, name)
            if fact is not None:
                yield name, fact


FACT_NAMES: tuple[str, ...] = tuple(f.name for f in fields(Facts))
CONTRACT_NAMES: tuple[str, ...] = FACT_NAMES[: FACT_NAMES.index("iban") + 1]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One dropped file (or an attachment of one), read.

    `file` is its path inside the dossier, POSIX form (`mail.eml/contrat.pdf` for an
    attachment); `sha256` of its bytes; `pages` is 0 when it has none by itself;
    `error` (French) says why it could not be read.
    """

    file: str
    sha256: str
    pages: int
    nature: Nature
    nature_score: float
    nature_reasons: tuple[str, ...]
    facts: Facts
    findings: tuple[Finding, ...] = ()
    error: str | None = None
    nature_stated: bool = field(default=False)


def unread_file(
    file: str, error: str, *, sha256: str = "", nature: Nature | None = None
) -> ReadFile:
    """Return a file that could not be read; `error` (French) says why and what to do next.

    `nature` is what a person stated it to be.
    """
    return ReadFile(
        file=file,
        sha256=sha256,
        pages=0,
        nature=nature or Nature.AUTRE,
        nature_score=0.0,
        nature_reasons=(),
        facts=Facts(),
        error=error,
        nature_stated=nature is not None,
    )
