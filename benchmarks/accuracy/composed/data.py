"""Electronic data beside a composed page, that agree with it but for one subtle difference."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final
from xml.sax.saxutils import escape

import pikepdf

from benchmarks.accuracy.composed.deal import Deal
from benchmarks.accuracy.kit.parties import Firm

CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Data:
    """What the electronic invoice says; `fields` are those that the page says otherwise."""

    number: str
    issued: date
    due: date
    ht: Decimal
    tva: Decimal
    ttc: Decimal
    paid: Decimal
    fields: frozenset[str] = frozenset()


def data_of(deal: Deal) -> Data:
    """Return data that say what the deal is."""
    return Data(deal.number, deal.issued, deal.terms_day or deal.due, deal.ht, deal.tva, deal.ttc,
                deal.acompte)  # fmt: skip


def _other_number(data: Data, rng: Random) -> Data:
    places = [i for i, char in enumerate(data.number) if char.isdigit()]
    place = rng.choice(places)
    digit = str((int(data.number[place]) + rng.randrange(1, 9)) % 10)
    return replace(data, number=data.number[:place] + digit + data.number[place + 1 :],
                   fields=frozenset({"invoice_number"}))  # fmt: skip


def _day_after(data: Data, rng: Random) -> Data:
    return replace(data, issued=data.issued + timedelta(days=rng.choice((-1, 1))),
                   fields=frozenset({"issue_date"}))  # fmt: skip


def _due_day_after(data: Data, rng: Random) -> Data:
    return replace(data, due=data.due + timedelta(days=rng.choice((-1, 1))),
                   fields=frozenset({"due_date"}))  # fmt: skip


def _cent_of_tax(data: Data, rng: Random) -> Data:
    cent = rng.choice((-CENT, CENT))
    return replace(data, tva=data.tva + cent, ttc=data.ttc + cent,
                   fields=frozenset({"total_tva", "total_ttc", "due_payable"}))  # fmt: skip


def _cent_before_tax(data: Data, rng: Random) -> Data:
    cent = rng.choice((-CENT, CENT))
    return replace(data, ht=data.ht + cent, ttc=data.ttc + cent,
                   fields=frozenset({"total_ht", "total_ttc", "due_payable"}))  # fmt: skip


def _digits_swapped(data: Data, rng: Random) -> Data:
    more = Decimal(rng.choice((9, 18, 27, 90)))
    return replace(data, ht=data.ht + more, ttc=data.ttc + more,
                   fields=frozenset({"total_ht", "total_ttc", "due_payable"}))  # fmt: skip


def _unpaid(data: Data, rng: Random) -> Data:
    changed = Decimal(rng.randrange(1, 99)) if not data.paid else -data.paid
    return replace(
        data, paid=data.paid + changed, fields=frozenset({"prepaid", "paid", "due_payable"})
    )


DIFFERENCES: Final[Mapping[str, Callable[[Data, Random], Data]]] = {
    "number": _other_number, "day": _day_after, "due day": _due_day_after,
    "cent of tax": _cent_of_tax, "cent before tax": _cent_before_tax,
    "digits swapped": _digits_swapped, "payment": _unpaid,
}  # fmt: skip


def with_data(pdf: bytes, deal: Deal, data: Data) -> bytes:
    """Return the PDF with the data attached as a Factur-X invoice; the same bytes each time."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        spec = pikepdf.AttachedFileSpec(
            document, _cii(deal, data).encode(), description="", filename="factur-x.xml",
            mime_type="text/xml", creation_date="", mod_date="",
        )  # fmt: skip
        document.attachments["factur-x.xml"] = spec
        target = io.BytesIO()
        document.save(target, deterministic_id=True)
    return target.getvalue()


def _cii(deal: Deal, data: Data) -> str:
    code = "381" if deal.nature == "avoir" else "380"
    owed = data.ttc - data.paid
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
 xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocument><ram:ID>{escape(data.number)}</ram:ID><ram:TypeCode>{code}</ram:TypeCode>
<ram:IssueDateTime>{_day(data.issued)}</ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement>
{_party("SellerTradeParty", deal.seller)}{_party("BuyerTradeParty", deal.buyer)}
</ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeSettlement>
<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradePaymentTerms>
<ram:DueDateDateTime>{_day(data.due)}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation>
<ram:TaxBasisTotalAmount>{data.ht}</ram:TaxBasisTotalAmount>
<ram:TaxTotalAmount currencyID="EUR">{data.tva}</ram:TaxTotalAmount>
<ram:GrandTotalAmount>{data.ttc}</ram:GrandTotalAmount>
<ram:TotalPrepaidAmount>{data.paid}</ram:TotalPrepaidAmount>
<ram:DuePayableAmount>{owed}</ram:DuePayableAmount>
</ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>"""


def _day(day: date) -> str:
    return f'<udt:DateTimeString format="102">{day:%Y%m%d}</udt:DateTimeString>'


def _party(role: str, firm: Firm) -> str:
    return (
        f"<ram:{role}><ram:Name>{escape(firm.name)}</ram:Name><ram:SpecifiedLegalOrganization>"
        f'<ram:ID schemeID="0002">{firm.siren}</ram:ID></ram:SpecifiedLegalOrganization>'
        f"</ram:{role}>"
    )
