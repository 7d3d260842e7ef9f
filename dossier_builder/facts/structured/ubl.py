"""UBL 2.1 Invoice and CreditNote -> StructuredInvoice (EN 16931 binding to UBL)."""

from datetime import date
from decimal import Decimal

from lxml import etree

from dossier_builder.facts.model import Nature
from dossier_builder.facts.structured.model import (
    StructuredInvoice,
    StructuredParty,
    address_of,
    amount,
    decimal_of,
    element,
    elements,
    legal_id,
    notes_by_code,
    text,
)

_CREDIT_NOTES = frozenset({"381", "396", "261", "262", "502", "503"})


def read_ubl(root: etree._Element) -> StructuredInvoice:
    """Read a UBL invoice or credit note."""
    sums = element(root, "LegalMonetaryTotal")
    notes = [(None, (note.text or "").strip()) for note in elements(root, "Note")]
    means = element(root, "PaymentMeans")
    currency = text(root, "DocumentCurrencyCode")
    return StructuredInvoice(
        syntax="ubl",
        nature=_nature(root),
        invoice_number=text(root, "ID"),  # BT-1
        issue_date=_date(text(root, "IssueDate")),  # BT-2
        due_date=_date(text(root, "DueDate") or text(means, "PaymentDueDate")),  # BT-9
        payment_terms=text(root, "PaymentTerms/Note"),  # BT-20
        currency=currency,  # BT-5
        total_ht=amount(sums, "TaxExclusiveAmount"),  # BT-109
        total_tva=_tax_total(root, currency),  # BT-110
        total_ttc=amount(sums, "TaxInclusiveAmount"),  # BT-112
        paid=amount(sums, "PrepaidAmount"),  # BT-113
        due_payable=amount(sums, "PayableAmount"),  # BT-115
        rounding=amount(sums, "PayableRoundingAmount"),  # BT-114
        seller=_party(element(root, "AccountingSupplierParty/Party")),
        buyer=_party(element(root, "AccountingCustomerParty/Party")),
        order_number=text(root, "OrderReference/ID"),  # BT-13
        delivery_number=text(root, "DespatchDocumentReference/ID"),  # BT-16
        delivery_date=_date(text(root, "Delivery/ActualDeliveryDate")),  # BT-72
        iban=text(means, "PayeeFinancialAccount/ID"),  # BT-84
        preceding_invoice=text(root, "BillingReference/InvoiceDocumentReference/ID"),  # BT-25
        penalty_terms=notes_by_code(notes, "PMD"),
        recovery_indemnity_terms=notes_by_code(notes, "PMT"),
        discount_terms=notes_by_code(notes, "AAB"),
        line_total=amount(sums, "LineExtensionAmount"),  # BT-106
        lines=tuple(
            value
            for line in elements(root, "InvoiceLine|CreditNoteLine")
            if (value := amount(line, "LineExtensionAmount")) is not None
        ),
    )


def _nature(root: etree._Element) -> Nature:
    code = text(root, "InvoiceTypeCode|CreditNoteTypeCode")
    is_credit = etree.QName(root).localname == "CreditNote" or code in _CREDIT_NOTES
    return Nature.AVOIR if is_credit else Nature.FACTURE


def _date(value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value[:10])
    except ValueError:
        return None


def _tax_total(root: etree._Element, currency: str | None) -> Decimal | None:
    totals = elements(root, "TaxTotal/TaxAmount")
    own = [t for t in totals if t.get("currencyID") in {None, currency}]
    chosen = next(iter(own or totals), None)
    return None if chosen is None else decimal_of((chosen.text or "").strip())


def _party(node: etree._Element | None) -> StructuredParty:
    registration = element(node, "PartyLegalEntity/CompanyID")
    siren, siret = (None, None)
    if registration is not None:
        siren, siret = legal_id((registration.text or "").strip(), registration.get("schemeID"))
    for other in elements(node, "PartyIdentification/ID"):
        if siret is None and other.get("schemeID") == "0009":
            more_siren, siret = legal_id((other.text or "").strip(), "0009")
            siren = siren or more_siren
    where = element(node, "PostalAddress")
    vat = next(
        (
            text(scheme, "CompanyID")
            for scheme in elements(node, "PartyTaxScheme")
            if text(scheme, "TaxScheme/ID") in {"VAT", None}
        ),
        None,
    )
    return StructuredParty(
        name=text(node, "PartyLegalEntity/RegistrationName") or text(node, "PartyName/Name"),
        siren=siren,
        siret=siret,
        vat=vat,
        address=address_of(
            [
                text(where, "StreetName"),
                text(where, "AdditionalStreetName"),
                text(where, "AddressLine/Line"),
            ],
            text(where, "PostalZone"),
            text(where, "CityName"),
            text(where, "Country/IdentificationCode"),
        ),
    )
