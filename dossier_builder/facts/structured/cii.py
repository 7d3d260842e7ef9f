"""Cross Industry Invoice (Factur-X, ZUGFeRD, Order-X) -> StructuredInvoice.

Element names follow UN/CEFACT CII D16B/D22B and, for ZUGFeRD 1.0, its older forms.
"""

from datetime import date, datetime
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

# UNTDID 1001 document types: credit notes; orders (Order-X).
_CREDIT_NOTES = frozenset({"381", "396", "261", "262", "502", "503"})
_ORDERS = frozenset({"220", "221", "230", "231"})


def read_cii(root: etree._Element) -> StructuredInvoice:
    """Read a CII invoice or order."""
    head = element(root, "ExchangedDocument|HeaderExchangedDocument")
    deal = element(root, "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction")
    agreement = element(deal, "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement")
    delivery = element(deal, "ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery")
    pay = element(deal, "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement")
    sums = element(
        pay,
        "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation",
    )
    terms = element(pay, "SpecifiedTradePaymentTerms")
    notes = [(text(n, "SubjectCode"), text(n, "Content")) for n in elements(head, "IncludedNote")]
    currency = text(pay, "InvoiceCurrencyCode|OrderCurrencyCode")
    return StructuredInvoice(
        syntax="cii",
        nature=_nature(text(head, "TypeCode")),
        invoice_number=text(head, "ID"),  # BT-1
        issue_date=_date(element(head, "IssueDateTime")),  # BT-2
        due_date=_date(element(terms, "DueDateDateTime")),  # BT-9
        payment_terms=text(terms, "Description"),  # BT-20
        currency=currency,  # BT-5
        total_ht=amount(sums, "TaxBasisTotalAmount"),  # BT-109
        total_tva=_tax_total(sums, currency),  # BT-110
        total_ttc=amount(sums, "GrandTotalAmount"),  # BT-112
        paid=amount(sums, "TotalPrepaidAmount"),  # BT-113
        due_payable=amount(sums, "DuePayableAmount"),  # BT-115
        rounding=amount(sums, "RoundingAmount"),  # BT-114
        seller=_party(element(agreement, "SellerTradeParty")),
        buyer=_party(element(agreement, "BuyerTradeParty")),
        order_number=text(agreement, "BuyerOrderReferencedDocument/IssuerAssignedID|ID"),  # BT-13
        delivery_number=text(  # BT-16
            delivery,
            "DespatchAdviceReferencedDocument|DeliveryNoteReferencedDocument/IssuerAssignedID|ID",
        ),
        delivery_date=_date(
            element(delivery, "ActualDeliverySupplyChainEvent/OccurrenceDateTime")
        ),  # BT-72
        iban=text(
            pay,
            "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID",
        ),  # BT-84
        preceding_invoice=text(pay, "InvoiceReferencedDocument/IssuerAssignedID|ID"),  # BT-25
        penalty_terms=notes_by_code(notes, "PMD"),
        recovery_indemnity_terms=notes_by_code(notes, "PMT"),
        discount_terms=notes_by_code(notes, "AAB"),
        line_total=amount(sums, "LineTotalAmount"),  # BT-106
        lines=_lines(deal),
    )


def _nature(code: str | None) -> Nature:
    if code in _CREDIT_NOTES:
        return Nature.AVOIR
    return Nature.BON_DE_COMMANDE if code in _ORDERS else Nature.FACTURE


def _date(node: etree._Element | None) -> date | None:
    """Return a date of format 102 (CCYYMMDD), wrapped as the versions of CII do."""
    value = text(node, "DateTimeString|Date|DateTime") if node is not None else None
    if value is None and node is not None:
        value = (node.text or "").strip() or None
    if value is None:
        return None
    for form in ("%Y%m%d", "%Y%m%d%H%M", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"):
        try:
            return datetime.strptime(value, form).date()  # noqa: DTZ007  a day, not a moment
        except ValueError:
            continue
    return None


def _tax_total(sums: etree._Element | None, currency: str | None) -> Decimal | None:
    totals = elements(sums, "TaxTotalAmount")
    own = [t for t in totals if t.get("currencyID") in {None, currency}]
    chosen = next(iter(own or totals), None)
    return None if chosen is None else decimal_of((chosen.text or "").strip())


def _party(node: etree._Element | None) -> StructuredParty:
    registration = element(node, "SpecifiedLegalOrganization/ID")
    siren, siret = _registration(registration)
    for other in elements(node, "GlobalID"):
        if siret is None and other.get("schemeID") in {"0002", "0009"}:
            more_siren, siret = _registration(other)
            siren = siren or more_siren
    vat = next(
        (
            (tax.text or "").strip()
            for tax in elements(node, "SpecifiedTaxRegistration/ID")
            if tax.get("schemeID") in {"VA", None}
        ),
        None,
    )
    where = element(node, "PostalTradeAddress")
    return StructuredParty(
        name=text(node, "Name"),
        siren=siren,
        siret=siret,
        vat=vat or None,
        address=address_of(
            [text(where, "LineOne"), text(where, "LineTwo"), text(where, "LineThree")],
            text(where, "PostcodeCode"),
            text(where, "CityName"),
            text(where, "CountryID"),
        ),
    )


def _registration(node: etree._Element | None) -> tuple[str | None, str | None]:
    if node is None:
        return None, None
    return legal_id((node.text or "").strip(), node.get("schemeID"))


def _lines(deal: etree._Element | None) -> tuple[Decimal, ...]:
    return tuple(
        value
        for line in elements(deal, "IncludedSupplyChainTradeLineItem")
        if (
            value := amount(
                line,
                "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement"
                "/SpecifiedTradeSettlementLineMonetarySummation|"
                "SpecifiedTradeSettlementMonetarySummation"
                "/LineTotalAmount",
            )
        )
        is not None
    )
