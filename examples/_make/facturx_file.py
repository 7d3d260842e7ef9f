"""A shop invoice as Factur-X EN 16931: the page, the CII XML that agrees with it, PDF/A-3."""

import io
import re
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pikepdf
from facturx import generate_from_binary
from lxml import etree
from PIL import ImageCms

from examples._make.figures import Invoice, Line
from examples._make.invoices import INDEMNITY, NO_DISCOUNT, PENALTIES, shop_invoice
from examples._make.parties import BIC, COMPTOIR, IBAN, Company

_RSM: Final = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
_RAM: Final = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
_UDT: Final = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"
_PREFIX: Final = {"rsm": _RSM, "ram": _RAM, "udt": _UDT}


def facturx_invoice(invoice: Invoice) -> bytes:
    """Return the invoice as a PDF/A-3 that carries factur-x.xml (checked against its schema)."""
    pdf = generate_from_binary(
        shop_invoice(invoice),
        cii(invoice),
        flavor="factur-x",
        level="en16931",
        lang="fr-FR",
        xmp_compression=False,
        pdf_metadata={
            "author": COMPTOIR.name,
            "title": f"Facture {invoice.number}",
            "subject": f"Facture {invoice.number}",
            "keywords": "Factur-X",
        },
    )
    return _settled(pdf, invoice.issued)


def _settled(pdf: bytes, issued: date) -> bytes:
    """Put the invoice's own day where the clock was read, and add the colour profile of PDF/A."""
    stamp = f"D:{issued:%Y%m%d}090000+00'00'"
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for key in ("/CreationDate", "/ModDate"):
            document.docinfo[key] = stamp
        for spec in document.attachments.values():
            params = spec.obj.EF.F.Params
            params.ModDate = pikepdf.String(stamp)
            if "/CreationDate" in params:
                params.CreationDate = pikepdf.String(stamp)
        xmp = document.Root.Metadata.read_bytes().decode("utf-8")
        moment = f"{issued:%Y-%m-%d}T09:00:00+00:00"
        xmp = re.sub(r"(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", rf"\g<1>{moment}", xmp)
        document.Root.Metadata.write(xmp.encode("utf-8"))
        document.Root.OutputIntents = pikepdf.Array([_srgb_intent(document)])
        document.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def _srgb_intent(document: pikepdf.Pdf) -> Any:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    # Bytes 24-35 of an ICC header are the moment of creation, 84-99 the hash: not ours to keep.
    profile[24:36] = bytes.fromhex("07ea00050001000000000000")
    profile[84:100] = bytes(16)
    stream = document.make_stream(bytes(profile), N=3)
    return document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.OutputIntent,
            S=pikepdf.Name.GTS_PDFA1,
            OutputConditionIdentifier=pikepdf.String("sRGB"),
            Info=pikepdf.String("sRGB"),
            DestOutputProfile=stream,
        )
    )


def _add(parent: Any, path: str, text: str | None = None, **attributes: str) -> Any:
    """Append the elements of `path` ("ram:A/ram:B") below `parent`; return the last."""
    node = parent
    for step in path.split("/"):
        prefix, name = step.split(":")
        node = etree.SubElement(node, f"{{{_PREFIX[prefix]}}}{name}")
    if text is not None:
        node.text = text
    for key, value in attributes.items():
        node.set(key, value)
    return node


def _money(value: Decimal) -> str:
    return f"{value:.2f}"


def _date(parent: Any, path: str, value: date) -> None:
    _add(parent, f"{path}/udt:DateTimeString", f"{value:%Y%m%d}", format="102")


def cii(invoice: Invoice) -> bytes:
    """Return the invoice as CII D22B XML, guideline EN 16931 (Factur-X 1.0 specification)."""
    root: Any = etree.Element(f"{{{_RSM}}}CrossIndustryInvoice", nsmap=_PREFIX)
    context = _add(root, "rsm:ExchangedDocumentContext")
    guideline = "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"
    _add(context, guideline, "urn:cen.eu:en16931:2017")
    _header(root, invoice)
    trade = _add(root, "rsm:SupplyChainTradeTransaction")
    for index, line in enumerate(invoice.lines, start=1):
        _line(trade, index, line)
    agreement = _add(trade, "ram:ApplicableHeaderTradeAgreement")
    _party(agreement, "ram:SellerTradeParty", COMPTOIR)
    _party(agreement, "ram:BuyerTradeParty", invoice.buyer)
    _add(agreement, "ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID", invoice.order)
    _delivery(trade, invoice)
    _settlement(trade, invoice)
    xml: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return xml


def _header(root: Any, invoice: Invoice) -> None:
    document = _add(root, "rsm:ExchangedDocument")
    _add(document, "ram:ID", invoice.number)
    _add(document, "ram:TypeCode", "380")
    _date(document, "ram:IssueDateTime", invoice.issued)
    for code, text in (("PMD", PENALTIES), ("PMT", INDEMNITY), ("AAB", NO_DISCOUNT)):
        note = _add(document, "ram:IncludedNote")
        _add(note, "ram:Content", text)
        _add(note, "ram:SubjectCode", code)


def _line(trade: Any, index: int, line: Line) -> None:
    item = _add(trade, "ram:IncludedSupplyChainTradeLineItem")
    _add(item, "ram:AssociatedDocumentLineDocument/ram:LineID", str(index))
    product = _add(item, "ram:SpecifiedTradeProduct")
    _add(product, "ram:SellerAssignedID", line.code)
    _add(product, "ram:Name", line.label)
    price = "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount"
    _add(item, price, _money(line.price))
    quantity = "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity"
    _add(item, quantity, f"{line.quantity:f}", unitCode=line.unit)
    settlement = _add(item, "ram:SpecifiedLineTradeSettlement")
    tax = _add(settlement, "ram:ApplicableTradeTax")
    _add(tax, "ram:TypeCode", "VAT")
    _add(tax, "ram:CategoryCode", "S")
    _add(tax, "ram:RateApplicablePercent", _money(line.rate))
    total = "ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"
    _add(settlement, total, _money(line.net))


def _party(agreement: Any, tag: str, company: Company) -> None:
    party = _add(agreement, tag)
    _add(party, "ram:Name", company.name)
    legal = _add(party, "ram:SpecifiedLegalOrganization")
    _add(legal, "ram:ID", company.siren, schemeID="0002")
    address = _add(party, "ram:PostalTradeAddress")
    _add(address, "ram:PostcodeCode", company.postcode)
    _add(address, "ram:LineOne", company.street)
    _add(address, "ram:CityName", company.city)
    _add(address, "ram:CountryID", "FR")
    uri = "ram:URIUniversalCommunication/ram:URIID"
    _add(party, uri, company.siren, schemeID="0225")
    _add(party, "ram:SpecifiedTaxRegistration/ram:ID", company.vat, schemeID="VA")


def _delivery(trade: Any, invoice: Invoice) -> None:
    delivery = _add(trade, "ram:ApplicableHeaderTradeDelivery")
    if invoice.delivered:
        event = "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime"
        _date(delivery, event, invoice.delivered)
    if invoice.delivery:
        reference = "ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID"
        _add(delivery, reference, invoice.delivery)


def _settlement(trade: Any, invoice: Invoice) -> None:
    settlement = _add(trade, "ram:ApplicableHeaderTradeSettlement")
    _add(settlement, "ram:PaymentReference", invoice.number)
    _add(settlement, "ram:InvoiceCurrencyCode", "EUR")
    means = _add(settlement, "ram:SpecifiedTradeSettlementPaymentMeans")
    _add(means, "ram:TypeCode", "30")
    _add(means, "ram:PayeePartyCreditorFinancialAccount/ram:IBANID", IBAN)
    _add(means, "ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID", BIC)
    for vat in invoice.vat():
        tax = _add(settlement, "ram:ApplicableTradeTax")
        _add(tax, "ram:CalculatedAmount", _money(vat.tax))
        _add(tax, "ram:TypeCode", "VAT")
        _add(tax, "ram:BasisAmount", _money(vat.base))
        _add(tax, "ram:CategoryCode", "S")
        _add(tax, "ram:RateApplicablePercent", _money(vat.rate))
    terms = _add(settlement, "ram:SpecifiedTradePaymentTerms")
    _add(terms, "ram:Description", invoice.terms)
    if invoice.due:
        _date(terms, "ram:DueDateDateTime", invoice.due)
    totals = _add(settlement, "ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    _add(totals, "ram:LineTotalAmount", _money(invoice.total_ht))
    _add(totals, "ram:TaxBasisTotalAmount", _money(invoice.total_ht))
    _add(totals, "ram:TaxTotalAmount", _money(invoice.total_tva), currencyID="EUR")
    _add(totals, "ram:GrandTotalAmount", _money(invoice.total_ttc))
    if invoice.prepaid:
        _add(totals, "ram:TotalPrepaidAmount", _money(invoice.prepaid))
    _add(totals, "ram:DuePayableAmount", _money(invoice.due_payable))
