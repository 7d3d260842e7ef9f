"""What a structured invoice states, whatever its syntax, before it is compared with the page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from lxml import etree

from dossier_builder.facts.model import Address, Nature


@dataclass(frozen=True, slots=True)
class StructuredParty:
    """A seller or buyer of EN 16931 (BG-4, BG-7); numbers as printed, not yet checked."""

    name: str | None = None
    siren: str | None = None
    siret: str | None = None
    vat: str | None = None
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class StructuredInvoice:
    """The terms of EN 16931 that a claim needs (BT numbers in the readers); None when absent."""

    syntax: str
    nature: Nature
    invoice_number: str | None = None
    issue_date: date | None = None
    due_date: date | None = None
    payment_terms: str | None = None
    currency: str | None = None
    total_ht: Decimal | None = None
    total_tva: Decimal | None = None
    total_ttc: Decimal | None = None
    paid: Decimal | None = None
    due_payable: Decimal | None = None
    rounding: Decimal | None = None
    seller: StructuredParty = field(default_factory=StructuredParty)
    buyer: StructuredParty = field(default_factory=StructuredParty)
    order_number: str | None = None
    delivery_number: str | None = None
    delivery_date: date | None = None
    iban: str | None = None
    preceding_invoice: str | None = None
    penalty_terms: str | None = None
    recovery_indemnity_terms: str | None = None
    discount_terms: str | None = None
    line_total: Decimal | None = None
    lines: tuple[Decimal, ...] = ()


def elements(node: etree._Element | None, path: str) -> list[etree._Element]:
    """Return the descendants at `path` by local names; "A|B" allows either name at a step."""
    nodes = [] if node is None else [node]
    for step in path.split("/"):
        names = step.split("|")
        nodes = [
            child
            for parent in nodes
            for child in parent.iterchildren()
            if isinstance(child.tag, str) and etree.QName(child).localname in names
        ]
    return nodes


def element(node: etree._Element | None, path: str) -> etree._Element | None:
    """Return the first of `elements`, or None."""
    return next(iter(elements(node, path)), None)


def text(node: etree._Element | None, path: str) -> str | None:
    """Return the stripped text of the first element at `path`; None when absent or blank."""
    found = element(node, path)
    value = "" if found is None else (found.text or "").strip()
    return value or None


def amount(node: etree._Element | None, path: str) -> Decimal | None:
    """Return the amount at `path`, or None when absent or not a plain decimal number."""
    return decimal_of(text(node, path))


def decimal_of(value: str | None) -> Decimal | None:
    """Return an XML decimal, None when it is not one (NaN, exponent and infinity are not)."""
    if value is None or any(char in value for char in "eEnNiI"):
        return None
    try:
        return Decimal(value)
    except InvalidOperation:
        return None


def notes_by_code(notes: Sequence[tuple[str | None, str | None]], code: str) -> str | None:
    """Return the notes of one UNTDID 4451 code (PMT, PMD, AAB), joined; "#PMT#…" counts too."""
    found = []
    for subject, content in notes:
        if content is None:
            continue
        if subject == code:
            found.append(content)
        elif content.startswith(f"#{code}#"):
            found.append(content.removeprefix(f"#{code}#"))
    return " ".join(part.strip() for part in found) or None


def address_of(
    lines: list[str | None], postcode: str | None, city: str | None, country: str | None
) -> Address | None:
    """Return a postal address; None when neither street nor city is stated."""
    kept = tuple(line for line in lines if line)
    if not kept and not city:
        return None
    return Address(kept, postcode or "", city or "", country or "FR")


def legal_id(value: str | None, scheme: str | None) -> tuple[str | None, str | None]:
    """Return (SIREN, SIRET) of a registration (BT-30, BT-47); (None, None) for other schemes.

    ISO 6523 codes: 0002 is SIREN, 0009 is SIRET; without a code the length decides.
    """
    digits = "".join(char for char in value or "" if char.isdigit())
    if scheme not in {None, "", "0002", "0009"} or digits != (value or "").replace(" ", ""):
        return None, None
    if len(digits) == 14:
        return digits[:9], digits
    return (digits, None) if len(digits) == 9 else (None, None)
