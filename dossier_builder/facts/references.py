"""Numbers that name a document: invoice, order, delivery note, corrected invoice."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dossier_builder.facts.dates import dates_in
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.labels import Claim, Label, Value, Weight, claims, index_of
from dossier_builder.facts.layout import TIGHT, Layout, Line, Span
from dossier_builder.facts.model import Fact
from dossier_builder.reading.fold import fold

_CORE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/\\#-]*")
_EDGES: Final = " :;,.()[]#«»\"'|"
# "n°118" printed as one word.
_GLUED: Final = re.compile(r"^(?:n\s?[°ºo]|nr|#)\.?\s?(?=[A-Z]{0,4}[-/]?\d)", re.IGNORECASE)
# After a prefix: "NH 2026-1977".
_NUMERAL: Final = re.compile(r"^\d+(?:[-/.]\d+)*$")
# What may follow a number in its cell: its date, or where the page ends.
_AFTER: Final = frozenset({"du", "de", "le", "en", "date", "page", "p", "vom", "of", "dated"})
_PAGE_COUNT: Final = re.compile(r"^\d{1,2}/\d{1,2}$")
_AMOUNT: Final = re.compile(r"^-?\d{1,3}(?:[ .]?\d{3})*[.,]\d{2}$")
_REST_OF_AMOUNT: Final = re.compile(r"\d{3}[.,]\d\d\b|€|EUR\b")
_VAT: Final = re.compile(r"^(?:fr[0-9a-z]{2}\d{9}|\d{14})$", re.IGNORECASE)
_DAY: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$")
_NO: Final = re.compile(r"(?:no|num(?:ero)?)\b")
# "BL 5521" may be a number of that form, or a label and its number.
_ALSO_LABELS: Final = frozenset({"BL", "BC", "CDE", "CMD"})
_NO_PREFIX: Final = frozenset(
    {"TVA", "TTC", "HT", "EUR", "RCS", "TEL", "FAX", "PAGE", "NAF", "APE"}
)
_CREDIT: Final = re.compile(r"avoir|note de credit|credit note|gutschrift")
_INVOICE: Final = re.compile(r"facture|invoice|rechnung")
# "Facture d'honoraires 25/379-H", "Facture de vente - 2026/118": a title that ends in its number.
_TITLE: Final = re.compile(
    r"(?:facture|avoir|note|releve|quittance|etat)"
    r"(?: (?:et (?:de )?|de |d')?(?:honoraires|frais|acompte|solde|vente|ventes|travaux|situation"
    r"|location|prestations?(?: de services?)?|service|services|transport|entretien|maintenance"
    r"|regularisation|credit|client|fournisseur|definitive|intermediaire|recapitulative"
    r"|mensuelle|trimestrielle|annuelle|rectificative|commerciale|acquittee|proforma)){0,3}"
    r"(?: ?:? (?:no|numero|ref\.?|#))?"
)
_OF_TITLE: Final = 4
_BARE_REF: Final = re.compile(r"ref(?:erence)?\.?$")
# Between a label and its number: nothing, or words that only announce it.
_FILLER: Final = frozenset(
    {
        "no",
        "n",
        "nr",
        "num",
        "numero",
        "ref",
        "reference",
        "de",
        "la",
        "du",
        "client",
        "facture",
        "votre",
        "notre",
        "number",
        "le",
    }
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A token (or a tight run of them) that can name a document."""

    value: str
    span: Span

    @property
    def announced(self) -> bool:
        """Whether it is printed as one word with its "n°"."""
        return bool(_GLUED.match(self.span.line.words[self.span.start].text))


@dataclass(frozen=True, slots=True)
class References:
    """The document numbers on a page."""

    invoice_number: Fact[str] | None = None
    order_number: Fact[str] | None = None
    delivery_number: Fact[str] | None = None
    preceding_invoice: Fact[str] | None = None


def read_references(reader: Reader, *, credit: bool = False) -> References:
    """Read the numbers; one printed at two places under its label is `etabli`.

    On an avoir (`credit`) that names its own number, "réf. facture" is the invoice it corrects.
    """
    found = tuple(references_of(reader.layout))
    all_claims = claims(index_of(reader.layout, found), "number", beside=_near)
    if credit:
        all_claims = list(_of_credit_note(all_claims))
    kept = [c for c in all_claims if _plausible(reader.layout, c)]
    return References(
        invoice_number=_fact(reader, kept, found, "invoice_number"),
        order_number=_fact(reader, kept, found, "order_number"),
        delivery_number=_fact(reader, kept, found, "delivery_number"),
        preceding_invoice=_fact(reader, kept, found, "preceding_invoice"),
    )


def _of_credit_note(all_claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of an avoir, those of another invoice's number told from its own."""
    own = [c for c in all_claims if c.label.field == "invoice_number" and _CREDIT.search(_said(c))]
    for claim in all_claims:
        other = claim.label.field == "invoice_number" and _INVOICE.search(_said(claim))
        if own and other and not _CREDIT.search(_said(claim)):
            label = replace(claim.label, field="preceding_invoice")
            yield replace(claim, label=label)
        else:
            yield claim


def _said(claim: Claim) -> str:
    return claim.label.span.line.folded_of(claim.label.span)


def references_of(layout: Layout) -> Iterator[Reference]:
    """Yield what can name a document: it has a digit, and is no date, amount or page count."""
    for line in layout.lines:
        yield from _references_in(line)


def _references_in(line: Line) -> Iterator[Reference]:
    dated = {i for found in dates_in(line) for i in range(found.span.start, found.span.end)}
    index = 0
    while index < len(line.words):
        end = _run_end(line, index, dated)
        value = _text(line, index, end)
        if end > index and _names_something(value) and not _begins_amount(line, index, end):
            yield Reference(value, Span(line, index, end))
            if end - index == 2 and line.words[index].text.strip(_EDGES) in _ALSO_LABELS:
                yield Reference(_text(line, index + 1, end), Span(line, index + 1, end))
        index = max(end, index + 1)


def _begins_amount(line: Line, start: int, end: int) -> bool:
    """Return True for the "6" of "6 315,75 €"."""
    if end >= len(line.words) or line.gap(end) >= TIGHT:
        return False
    first, following = line.words[start].text, line.words[end].text
    return first.isdigit() and len(first) <= 3 and bool(_REST_OF_AMOUNT.match(following))


def _run_end(line: Line, start: int, dated: set[int]) -> int:
    """Return where the run of tokens from `start` ends: "FA 2026 0042", "018304 / 28865"."""
    if start in dated or not _CORE.search(line.words[start].text):
        return start
    first = line.words[start].text.strip(_EDGES)
    digits = any(char.isdigit() for char in first)
    prefix = first.isalpha() and first.isupper() and len(first) <= 4 and not _announces(first)
    prefix = prefix and first not in _NO_PREFIX
    if not digits and not prefix:
        return start
    end = start + 1
    while end < len(line.words) and end not in dated and line.gap(end) < TIGHT:
        if line.words[end - 1].text[-1] in ":;,)":
            break
        token = line.words[end].text.strip(_EDGES)
        joiner = token in {"/", "-"} and end + 1 < len(line.words) and end + 1 not in dated
        if joiner and line.words[end + 1].text.strip(_EDGES).isdigit():
            end += 2
            continue
        if not (token.isdigit() or (prefix and end == start + 1 and _NUMERAL.match(token))):
            break
        end += 1
    text = _text(line, start, end)
    return end if any(char.isdigit() for char in text) else start


def _announces(word: str) -> bool:
    return fold(word).strip(_EDGES) in _FILLER


def _text(line: Line, start: int, end: int) -> str:
    text = " ".join(word.text for word in line.words[start:end]).strip(_EDGES)
    return _GLUED.sub("", text)


def _names_something(value: str) -> bool:
    if not any(char.isdigit() for char in value) or len(value) > 40:
        return False
    if "%" in value or "€" in value or "@" in value:
        return False
    return not _AMOUNT.match(value)


def _near(label: Label, value: Value) -> bool:
    """Return True when only announcing words stand between the label and the number."""
    line = label.span.line
    if _entitled(label.span, value.span):
        return True
    for word in line.words[label.span.end : value.span.start]:
        bare = fold(word.text).strip(_EDGES + "-/")
        if bare and bare not in _FILLER and not _DAY.match(bare):
            return False
    return True


def _entitled(label: Span, value: Span) -> bool:
    """Return True for a title that ends in its number: "FACTURE D'HONORAIRES 25/379-H"."""
    line, cell = label.line, label.cell
    if not cell.start < value.start < cell.end:
        return False
    words = line.folded_of(Span(line, cell.start, value.start)).strip(_EDGES + "-–")
    return bool(_TITLE.fullmatch(words)) and (value.end == cell.end or _dates_follow(value))


def _titles(claim: Claim) -> bool:
    """Return True for the number in the document's title: it goes before "Note n° 3" below."""
    value = claim.value
    long = isinstance(value, Reference) and len(_key(value)) >= _OF_TITLE
    return long and _entitled(claim.label.span, value.span)


def _dates_follow(value: Span) -> bool:
    after = fold(value.line.words[value.end].text).strip(_EDGES + "-–/")
    return not after or after in _AFTER


def _plausible(layout: Layout, claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Reference) or claim.rank > 0:
        return False
    beside = value.span.line is claim.label.span.line
    if _PAGE_COUNT.match(value.value) and not (claim.label.strong and beside):
        return False
    compact = re.sub(r"\W", "", value.value)
    if _VAT.match(compact):
        return False
    if "situation" in _said(claim) and re.fullmatch(r"\d{1,2}", compact):
        # "Facture de situation n° 2" counts the stages of a building site.
        return False
    if not claim.label.strong:
        if _number_of_another(claim.label.span):
            return False
        if _BARE_REF.match(_said(claim)) and not _under_title(layout, claim.label.span):
            return False
        beside = value.span.line is claim.label.span.line and claim.weight >= Weight.WEAK
        long_enough = len(compact) >= 3 or (value.announced and beside)
        heads = _heads_cell(claim.label.span, value.span)
        heads = heads and not _answered(layout, claim.label.span, value.span)
        return long_enough and (beside or heads)
    if value.span.line is not claim.label.span.line:
        if claim.label.field == "preceding_invoice" and not _heads_cell(
            claim.label.span, value.span
        ):
            return False
        named = len(compact) >= 2 and not _postcode(value) and _begins_cell(value)
        return named and not _answered(layout, claim.label.span, value.span)
    return True


def _under_title(layout: Layout, label: Span) -> bool:
    """Return True for a "Réf." with a colon, or in the lines right under the word "facture"."""
    line = label.line
    if line.folded.find(":", line.folded.find(line.folded_of(label))) >= 0:
        return True
    above = layout.of_page(line.page)[max(0, line.index - 2) : line.index]
    titles = (span for other in above for span, _ in other.find(_INVOICE))
    return any(_overlap(span, label) for span in titles)


def _answered(layout: Layout, label: Span, value: Span) -> bool:
    """Return True when a word alone in its cell stands between: a name without digits."""
    between = layout.of_page(label.line.page)[label.line.index + 1 : value.line.index]
    return any(
        cell.end - cell.start == 1 and _overlap(cell, label)
        for line in between
        if len(line.cells) > 1
        for cell in line.cells
    )


def _overlap(one: Span, two: Span) -> bool:
    return one.box.x0 < two.box.x1 and two.box.x0 < one.box.x1


def _number_of_another(label: Span) -> bool:
    """Return True for the "n°" of a noun right before it: "Devis accepté n°", "Ligne n°"."""
    line = label.line
    if not _NO.match(line.folded_of(label)) or label.start == 0 or line.gap(label.start) >= TIGHT:
        return False
    before = line.words[label.start - 1].text
    said = line.folded_before(label).rpartition(" " * 6)[2]
    if _INVOICE.search(said) or _CREDIT.search(said):
        return False
    return before[-1].isalpha() and fold(before) not in _FILLER


def _heads_cell(label: Span, value: Span) -> bool:
    """Return True when a label alone in its cell heads a number alone in its own."""
    return all(
        any(cell.start == span.start and cell.end == span.end for cell in span.line.cells)
        for span in (label, value)
    )


def _begins_cell(reference: Reference) -> bool:
    """Return False for a number inside a phrase: "Peinture époxy RAL 7016", "135 g/m²"."""
    line, span = reference.span.line, reference.span
    start = span.start
    while start > 0 and line.gap(start) < TIGHT and _announces(line.words[start - 1].text):
        start -= 1
    if start > 0 and line.gap(start) < TIGHT:
        return False
    if span.end >= len(line.words) or line.gap(span.end) >= TIGHT:
        return True
    after = fold(line.words[span.end].text).strip(_EDGES + "-/")
    return after in _AFTER or not after[:1].isalpha()


def _postcode(reference: Reference) -> bool:
    """Return True for "75001 Paris": five digits with a word behind them."""
    line, end = reference.span.line, reference.span.end
    if not re.fullmatch(r"\d{5}", reference.value) or end >= len(line.words):
        return False
    return line.gap(end) < TIGHT and line.words[end].text[:1].isalpha()


def _fact(
    reader: Reader, kept: Sequence[Claim], found: Iterable[Reference], field: str
) -> Fact[str] | None:
    mine = [claim for claim in kept if claim.label.field == field]
    if not mine:
        return None
    best = max(mine, key=lambda claim: (_titles(claim), claim.weight))
    chosen = best.value
    if not isinstance(chosen, Reference):
        return None
    titled = _titles(best)
    strong = [
        c.value
        for c in mine
        if c.weight == best.weight and isinstance(c.value, Reference) and (not titled or _titles(c))
    ]
    clear = len({_key(value) for value in strong}) == 1
    again = [
        other.span
        for other in found
        if _key(other) == _key(chosen) and other.span.box != chosen.span.box
    ]
    distinctive = len(_key(chosen)) >= 4
    twice = bool(again) and distinctive and clear and not reader.is_ocr(chosen.span)
    return reader.fact(
        chosen.value,
        [chosen.span],
        established=twice,
        method="page+concordance" if twice else "page",
        sure=clear,
        others=again[:3],
    )


def _key(reference: Reference) -> str:
    return re.sub(r"\W", "", reference.value).lower()
