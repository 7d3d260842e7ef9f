"""What a person wants to see of a UBL or CII invoice, in French, line by line."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final, cast

from lxml import etree

from dossier_builder.french import date_longue, nombre

# Business terms of EN 16931 (BT-…), where each stands in CII (path from the root by local
# names) and in UBL. The first path that gives a value wins.
_AGREEMENT: Final = "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement"
_SETTLEMENT: Final = "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement"
_SUMS: Final = f"{_SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation"
_PARTY: Final = "AccountingSupplierParty/Party"
_CUSTOMER: Final = "AccountingCustomerParty/Party"
_TOTALS: Final = "LegalMonetaryTotal"
_ROWS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Numéro", ("ExchangedDocument/ID", "ID")),
    ("Date", ("ExchangedDocument/IssueDateTime/DateTimeString", "IssueDate")),
    (
        "Échéance",
        (
            f"{_SETTLEMENT}/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString",
            "DueDate",
            "PaymentMeans/PaymentDueDate",
        ),
    ),
    (
        "Vendeur",
        (
            f"{_AGREEMENT}/SellerTradeParty/Name",
            f"{_PARTY}/PartyLegalEntity/RegistrationName",
            f"{_PARTY}/PartyName/Name",
        ),
    ),
    (
        "Identifiant du vendeur",
        (
            f"{_AGREEMENT}/SellerTradeParty/SpecifiedLegalOrganization/ID",
            f"{_PARTY}/PartyLegalEntity/CompanyID",
        ),
    ),
    (
        "Acheteur",
        (
            f"{_AGREEMENT}/BuyerTradeParty/Name",
            f"{_CUSTOMER}/PartyLegalEntity/RegistrationName",
            f"{_CUSTOMER}/PartyName/Name",
        ),
    ),
    (
        "Identifiant de l’acheteur",
        (
            f"{_AGREEMENT}/BuyerTradeParty/SpecifiedLegalOrganization/ID",
            f"{_CUSTOMER}/PartyLegalEntity/CompanyID",
        ),
    ),
    (
        "Commande",
        (f"{_AGREEMENT}/BuyerOrderReferencedDocument/IssuerAssignedID", "OrderReference/ID"),
    ),
    (
        "Conditions de paiement",
        (f"{_SETTLEMENT}/SpecifiedTradePaymentTerms/Description", "PaymentTerms/Note"),
    ),
    ("Monnaie", (f"{_SETTLEMENT}/InvoiceCurrencyCode", "DocumentCurrencyCode")),
    ("Total HT", (f"{_SUMS}/TaxBasisTotalAmount", f"{_TOTALS}/TaxExclusiveAmount")),
    ("Total TVA", (f"{_SUMS}/TaxTotalAmount", "TaxTotal/TaxAmount")),
    ("Total TTC", (f"{_SUMS}/GrandTotalAmount", f"{_TOTALS}/TaxInclusiveAmount")),
    ("Déjà payé", (f"{_SUMS}/TotalPrepaidAmount", f"{_TOTALS}/PrepaidAmount")),
    ("Net à payer", (f"{_SUMS}/DuePayableAmount", f"{_TOTALS}/PayableAmount")),
)
_LINES: Final = (
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem",
    "InvoiceLine",
    "CreditNoteLine",
)
_LINE: Final[tuple[tuple[str, ...], ...]] = (
    ("SpecifiedTradeProduct/Name", "Item/Name"),
    ("SpecifiedLineTradeDelivery/BilledQuantity", "InvoicedQuantity", "CreditedQuantity"),
    ("SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount", "Price/PriceAmount"),
    (
        "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
        "LineExtensionAmount",
    ),
)
_MAX_LINES: Final = 2_000


def invoice_rows(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield (French label, value) for what the invoice states; amounts as French writes them."""
    for label, paths in _ROWS:
        value = _first(root, paths)
        if value:
            yield label, _shown(value, label)


def invoice_lines(root: etree._Element) -> Iterator[tuple[str, str, str, str]]:
    """Yield (designation, quantity, unit price, amount) of each line."""
    found = [line for path in _LINES for line in _found(root, path)][:_MAX_LINES]
    for line in found:
        name, quantity, price, amount = (_first(line, paths) for paths in _LINE)
        yield name, _amount(quantity), _amount(price), _amount(amount)


def _first(node: etree._Element, paths: tuple[str, ...]) -> str:
    for path in paths:
        for found in _found(node, path):
            value = " ".join((found.text or "").split())
            if value:
                return value
    return ""


def _found(node: etree._Element, path: str) -> list[etree._Element]:
    steps = "/".join(f"*[local-name()='{step}']" for step in path.split("/"))
    return cast("list[etree._Element]", node.xpath(steps))


def _shown(value: str, label: str) -> str:
    if label in {"Date", "Échéance"}:
        return _day(value)
    return _amount(value) if label.startswith(("Total", "Déjà", "Net")) else value


def _day(value: str) -> str:
    digits = value.replace("-", "")[:8]
    try:
        return date_longue(date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])))
    except ValueError:
        return value


def _amount(value: str) -> str:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite():
        return value
    exponent = number.normalize().as_tuple().exponent
    return nombre(number, min(6, max(2, -int(exponent))))
