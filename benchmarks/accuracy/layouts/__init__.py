"""Layouts of many hands: each draws one kind of document and knows what it states."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any, Final

from benchmarks.accuracy.kit.hand import Hand, Vocabulary
from benchmarks.accuracy.kit.sale import Sale, sale
from benchmarks.accuracy.kit.sheet import Sheet

Truth = dict[str, str]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document and its truth: `stated` is on the page, `derived` may be worked out from it."""

    pdf: bytes
    nature: str
    stated: Truth
    derived: Truth


@dataclass(frozen=True, slots=True)
class Layout:
    """A named layout; `draw` makes the document of one seed, as written or by another hand."""

    name: str
    draw: Callable[[Random, bool], Drawn]


Draw = Callable[[Sheet, Sale], None]
Paper = Callable[[Sheet, Random], Mapping[str, object]]


class Layouts:
    """The layouts of one module, in the order in which they are written."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self.found: list[Layout] = []

    def invoice(
        self,
        *,
        sheet: Mapping[str, Any] | None = None,
        hide: Iterable[str] = (),
        one_hand: bool = False,
        extra: Callable[[Sale], Mapping[str, object]] | None = None,
        **options: Any,
    ) -> Callable[[Draw], Draw]:
        """Register a function that draws a sale.

        `hide` names what the page does not print though it can be worked out; `extra`
        gives further stated values (or replaces some); `options` go to `sale`.
        With `one_hand`, and for credit notes, labels and formats stay as they are written.
        """

        def register(draw: Draw) -> Draw:
            def make(rng: Random, other_hand: bool) -> Drawn:
                deal = sale(rng, **options)
                may_not = one_hand or deal.preceding
                hand = Hand(rng, self._words) if other_hand and not may_not else None
                page = Sheet(rng, hand=hand, **(sheet or {}))
                draw(page, deal)
                nature = "avoir" if deal.preceding else "facture"
                stated = _sale_truth(deal) | _texts(extra(deal) if extra else {})
                hidden = set(hide) | (set() if deal.deposit else {"due_payable", "prepaid"})
                if not _names_currency(page):
                    hidden.add("currency")
                return _drawn(page, nature, stated, hidden)

            self.found.append(Layout(draw.__name__, make))
            return draw

        return register

    def paper(
        self, nature: str, *, sheet: Mapping[str, Any] | None = None
    ) -> Callable[[Paper], Paper]:
        """Register a function that draws another nature and returns what it states.

        A key that starts with `OPTIONAL` may be read, and then must be right.
        """

        def register(draw: Paper) -> Paper:
            def make(rng: Random, other_hand: bool) -> Drawn:
                page = Sheet(rng, **(sheet or {}))
                stated = _texts(draw(page, rng))
                hidden = {key for key in stated if key.startswith(OPTIONAL)}
                return _drawn(page, nature, stated, hidden)

            self.found.append(Layout(draw.__name__, make))
            return draw

        return register


OPTIONAL: Final = "~"
_BLANK: Final = ("", None)


def _names_currency(page: Sheet) -> bool:
    text = " ".join(page.written)
    return "€" in text or "EUR" in text


def _drawn(page: Sheet, nature: str, values: Truth, hidden: Iterable[str]) -> Drawn:
    return Drawn(
        page.pdf(),
        nature,
        {key: value for key, value in values.items() if key not in hidden},
        {key.lstrip(OPTIONAL): value for key, value in values.items() if key in hidden},
    )


def _texts(values: Mapping[str, object]) -> Truth:
    return {key: _text(value) for key, value in values.items() if value not in _BLANK}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _sale_truth(deal: Sale) -> Truth:
    return _texts(
        {
            "invoice_number": deal.number,
            "issue_date": deal.issued,
            "due_date": deal.due,
            "currency": "EUR",
            "total_ht": deal.ht,
            "total_tva": deal.tva,
            "total_ttc": deal.ttc,
            "prepaid": deal.deposit,
            "due_payable": deal.payable,
            "seller_name": deal.seller.name,
            "seller_siren": deal.seller.siren,
            "buyer_name": deal.buyer.name,
            "buyer_siren": deal.buyer.siren,
            "order_number": deal.order,
            "delivery_number": deal.delivery,
            "delivery_date": deal.delivered,
            "iban": deal.seller.iban,
            "preceding_invoice": deal.preceding,
        }
    )
