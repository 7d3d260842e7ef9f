"""Amounts as printed -> Decimal, with where they stand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from dossier_builder.facts.layout.lines import Layout, Line, Span

# ISO 4217; besides the euro those in which French firms are billed or bill. What is not read as
# another currency would pass for euros.
_CODES: Final = (
    "usd|gbp|chf|cad|aud|nzd|jpy|cny|hkd|sgd|inr|sek|nok|dkk|pln|czk|huf|ron|bgn|isk|mad|tnd|dzd"
    "|xof|xaf|xpf|mga|aed|sar|qar|ils|zar|brl|mxn|krw|thb|egp"
)
CURRENCIES: Final = {
    **{code: code.upper() for code in _CODES.split("|")},
    **dict.fromkeys(("€", "eur", "euro", "euros"), "EUR"),
    **dict.fromkeys(("us$", "$us", "$", "dollars"), "USD"),
    **dict.fromkeys(("ca$", "$ca", "can$", "$can"), "CAD"),
    **dict.fromkeys(("fcfa", "cfa"), "XOF"),
    **dict.fromkeys(("dh", "dhs", "dirhams"), "MAD"),
    "£": "GBP",
    "¥": "JPY",
    "zł": "PLN",
}
_CUR: Final = (
    r"(?:€|(?:us|ca|can)\$|\$(?:us|can?)(?![a-z])|\$|£|¥|zł|eur(?:os?)?(?![a-z])|f?\.?cfa(?![a-z])"
    rf"|dhs?(?![a-z])|(?:{_CODES})(?![a-z]))"
)
# One separator between groups of three, then at most four decimals. The text is folded:
# all spaces are plain, and three of them stand where two columns part.
_AMOUNT: Final = re.compile(
    rf"(?<![\w/])(?<!\w-)(?<!\d[.,'])(?P<open>\()?(?P<minus>-\s?)?(?P<before>{_CUR})?\s?(?P<minus2>-\s?)?"
    r"(?P<number>(?:\d{1,3}(?:[ .]\d{3})+|\d+)€\d\d(?!\d)"
    r"|\d{1,3}(?:(?P<group>[ .,'])\d{3}(?:(?P=group)\d{3})*)(?:[.,]\d{1,4})?"
    r"|\d+(?:[.,]\d{1,4})?)"
    r"(?![\d/])(?![.,-]\d)(?!\s?%)(?![a-df-z](?!\s))"
    rf"\s?(?P<after>{_CUR}|e(?![a-z]))?"
    # A minus behind a space and before more words parts them: "HT : 12,00 - TVA : 2,40".
    r"(?P<tail>\s?(?:(?<!\s)-(?=\s|$)|(?<=\s)-(?=\s*$|\s{6})|cr\b))?(?P<close>\))?"
)
_CURRENCY: Final = re.compile(rf"(?<![a-z]){_CUR}|(?<![a-z])(?:dirhams|dollars)(?![a-z])")
_MONTH: Final = (
    r"(?:janv|fevr?|mars|avr|mai|juin|juil|aout|sept?|oct|nov|dec)(?:ier|il|let|embre|obre)?\.?"
)
_MONTH_AFTER: Final = re.compile(rf"(?:er)? {_MONTH} \d")
_MONTH_BEFORE: Final = re.compile(rf"(?:\b{_MONTH}|\bno) $")
_HEAD: Final = re.compile(r"(?<![\d.,/-])(?<!no )(\d{1,3}(?: \d{3})?)$")
_TAIL: Final = re.compile(r"\d{3}(?:[ .]\d{3})*[.,]\d\d\b")
_GLUED: Final = re.compile(r"(?<=[a-z]{3})(\d{1,3}(?:[ .]\d{3})*[.,]\d\d)(?!\d)")
_RATE: Final = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?%")
_PARTED: Final = re.compile(r"\d (?:€ |eur(?:os)? )?- [a-z]")
MAX_AMOUNT: Final = Decimal(1_000_000_000)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount on the page. `bare` has neither decimals nor a currency: maybe a count.

    `mark` is where its currency is printed; `head` is the end of the line before, when the line
    breaks within the amount.
    """

    value: Decimal
    span: Span
    currency: str | None
    bare: bool
    mark: Span | None = None
    head: Span | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """All that prints it."""
        return (self.span,) if self.head is None else (self.head, self.span)

    @property
    def key(self) -> tuple[int, int, int]:
        """Where it stands: no two amounts share it."""
        return (self.span.line.page, self.span.line.index, self.span.start)


def amounts_of(layout: Layout) -> tuple[Amount, ...]:
    """Return every amount of the document, in reading order."""
    comma = _decimal_mark(layout)
    return tuple(
        _whole(layout, found) for line in layout.lines for found in amounts_in(line, comma=comma)
    )


def glued_amounts(layout: Layout) -> tuple[Amount, ...]:
    """Return the amounts printed without a space behind a word: "comprises18 746,81".

    Where print touches print, digits may be hidden: only arithmetic can confirm one.
    """
    comma = _decimal_mark(layout)
    found: list[Amount] = []
    for line in layout.lines:
        for match in _GLUED.finditer(line.folded):
            value = parse_number(match[1], comma=comma)
            if value is not None:
                found.append(Amount(value, line.span(*match.span(1)), None, bare=False))
    return tuple(found)


def _whole(layout: Layout, amount: Amount) -> Amount:
    """Return "6 400,00" for an amount whose line breaks between "6" and "400,00"."""
    line = amount.span.line
    if amount.span.start > 0 or line.index == 0 or not _TAIL.match(amount.span.text):
        return amount
    above = layout.of_page(line.page)[line.index - 1]
    start = _HEAD.search(above.folded)
    near = 0 <= line.box.top - above.box.bottom < 1.5 * line.box.height
    if start is None or len(above.cells) > 1 or len(above.words) < 4 or not near:
        return amount
    thousands = Decimal(start[1].replace(" ", "")) * 1000
    head = above.span(start.start(1), start.end(1))
    return replace(amount, value=amount.value + thousands, head=head)


def amounts_in(line: Line, *, comma: bool = True) -> Iterator[Amount]:
    """Yield the amounts of a line; `comma` says that decimals stand after a comma."""
    if not any(char.isdigit() for char in line.folded):
        return
    for match in _AMOUNT.finditer(line.folded):
        value = parse_number(match["number"], comma=comma)
        if value is None or value > MAX_AMOUNT or _cut_short(match) or _of_a_day(match):
            continue
        inside = "€" if "€" in match["number"] else ""
        currency = (match["before"] or match["after"] or inside).strip()
        decimals = re.search(r"[.,€](\d+)$", match["number"])
        has_cents = bool(decimals and len(decimals[1]) == 2)
        if currency == "e" and not has_cents:
            # "2e étage" is no sum in euros.
            currency = ""
        if decimals and len(decimals[1]) not in {2, 3} and not currency:
            continue
        yield Amount(
            value=-value if _negative(match) else value,
            span=line.span(match.start("number"), match.end("number")),
            currency=_code("eur" if currency == "e" else currency),
            bare=not has_cents and not currency,
            mark=_mark(line, match) if currency else None,
        )


def _code(printed: str) -> str | None:
    """Return the ISO 4217 code of a currency as printed, None where none is."""
    return CURRENCIES.get(_bare(printed))


def _bare(printed: str) -> str:
    return printed.replace(".", "")


def _mark(line: Line, match: re.Match[str]) -> Span | None:
    name = "before" if match["before"] else "after" if match["after"] else None
    return None if name is None else line.span(match.start(name), match.end(name))


def _cut_short(match: re.Match[str]) -> bool:
    """Return True for "303,60" of "TTC18 303,60": print over print hides where it begins."""
    return bool(re.search(r"[a-z.:]\d{1,3} $", match.string[: match.start("number")]))


def _of_a_day(match: re.Match[str]) -> bool:
    """Return True for the 7 and the 2025 of "7 décembre 2025", and for the 12 of "n° 12"."""
    if not match["number"].isdigit() or match["before"] or match["after"]:
        return False
    text = match.string
    before = text[max(0, match.start("number") - 12) : match.start("number")]
    return bool(_MONTH_AFTER.match(text, match.end("number")) or _MONTH_BEFORE.search(before))


def _negative(match: re.Match[str]) -> bool:
    if match["tail"] and match["tail"].strip() == "-" and _PARTED.search(match.string):
        # "… - TVA : 733,14 -" at a line's end: the dash that parts the others too.
        return match["minus2"] is not None
    if match["minus2"] or match["tail"]:
        return True
    if match["minus"]:
        # "Total - 120,00": a dash after a word parts it from its value.
        before = match.string[: match.start()]
        return not (match["minus"].endswith(" ") and re.search(r"[a-z.:] $", before))
    # "(120,00)" alone in its column is negative; within a sentence it only repeats.
    apart = match.string[: match.start()].endswith("   ") or match.start() == 0
    return bool(match["open"] and match["close"] and apart)


def parse_number(text: str, *, comma: bool = True) -> Decimal | None:
    """Return "1 234,56", "1.234,56", "1,234.56", "1'234.56" or "1234" as a Decimal.

    `comma` decides the one doubtful form, three digits after a single mark: with decimal
    commas "1.234" is a thousand and "1,234" a little over one, else the other way round.
    None when it is none of these.
    """
    compact = re.sub(r"[ '\u00a0\u202f’]", "", text)
    if "€" in compact:  # "1 234€56"
        compact = compact.replace(".", "").replace("€", "," if comma else ".")
    marks = re.findall(r"[.,]", compact)
    if not marks:
        return Decimal(compact) if compact.isdigit() else None
    decimal_mark: str | None = marks[-1]
    tail = compact.rpartition(marks[-1])[2]
    if marks.count(marks[-1]) > 1 or (
        len(set(marks)) == 1 and len(tail) == 3 and marks[-1] != ("," if comma else ".")
    ):
        decimal_mark = None
    whole = compact if decimal_mark is None else compact.rpartition(decimal_mark)[0]
    digits = re.sub(r"[.,]", "", whole)
    cents = "" if decimal_mark is None else tail
    if not (digits + cents).isdigit():
        return None
    return Decimal(f"{digits or '0'}.{cents or '0'}") if cents else Decimal(digits)


def rates_in(line: Line) -> tuple[Decimal, ...]:
    """Return the percentages of a line."""
    found = (parse_number(match[1]) for match in _RATE.finditer(line.folded))
    return tuple(rate for rate in found if rate is not None)


def currency_of(layout: Layout, amounts: Iterable[Amount]) -> tuple[str, Span] | None:
    """Return the currency and one place that prints it; None when it is not clear.

    It is what most amounts carry; failing that, the only one that the document names
    ("Total EUR", "arrêtée à la somme de mille euros").
    """
    marked = [(found.currency, found.mark) for found in amounts if found.currency and found.mark]
    named = [
        (CURRENCIES[_bare(match[0])], span)
        for line in layout.lines
        for span, match in line.find(_CURRENCY)
    ]
    counts = Counter(currency for currency, _ in marked) or Counter(code for code, _ in named)
    if not counts:
        return None
    (first, count), *rest = counts.most_common(2)
    if first is None or (rest and (rest[0][1] == count or not marked)):
        return None
    # The last one stands among the totals; the first may be the issuer's share capital.
    places = [span for currency, span in marked or named if currency == first]
    return first, places[-1]


def _decimal_mark(layout: Layout) -> bool:
    commas = len(re.findall(r"\d,\d\d(?!\d)", layout.folded))
    points = len(re.findall(r"(?<![\d.])\d+\.\d\d(?![\d.])", layout.folded))
    return commas >= points
