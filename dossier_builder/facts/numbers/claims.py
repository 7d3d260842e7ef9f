"""Which label may claim which number: the document's own, or one of another paper."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dossier_builder.facts.layout.claims import Claim, Value, Weight
from dossier_builder.facts.layout.labels import Label
from dossier_builder.facts.layout.lines import TIGHT, Layout, Span
from dossier_builder.facts.numbers.references import EDGES, FILLER, Reference, announces, key_of
from dossier_builder.reading.fold import fold

# What may follow a number in its cell: its date, or where the page ends.
_AFTER: Final = frozenset({"du", "de", "le", "en", "date", "page", "p", "vom", "of", "dated"})
_PAGE_COUNT: Final = re.compile(r"^\d{1,2}/\d{1,2}$")
_VAT: Final = re.compile(r"^(?:fr[0-9a-z]{2}\d{9}|\d{14})$", re.IGNORECASE)
_DAY: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$")
_NO: Final = re.compile(r"(?:no|num(?:ero)?)\b")
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
# A title's number is no mere rank ("Note n° 3"): so many letters and digits at least.
_CONFIRMING: Final = re.compile(r"(?:accuse(?: de reception)?|confirmation) de (?:votre |la )?$")
_OF_TITLE: Final = 4
_BARE_REF: Final = re.compile(r"ref(?:erence)?\.?$")


def of_credit_note(all_claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of an avoir, those of another invoice's number told from its own."""
    own = [c for c in all_claims if c.label.field == "invoice_number" and _CREDIT.search(c.said)]
    for claim in all_claims:
        other = claim.label.field == "invoice_number" and _INVOICE.search(claim.said)
        if own and other and not _CREDIT.search(claim.said):
            label = replace(claim.label, field="preceding_invoice")
            yield replace(claim, label=label)
        else:
            yield claim


def stands_near(label: Label, value: Value) -> bool:
    """Return True when only announcing words stand between the label and the number.

    One set a little above or below is no street's: "12 ter impasse des Lilas".
    """
    line = label.span.line
    if value.span.line is not line:
        return isinstance(value, Reference) and _begins_cell(value) and not _postcode(value)
    if _entitled(label.span, value.span):
        return True
    for word in line.words[label.span.end : value.span.start]:
        bare = fold(word.text).strip(EDGES + "-/")
        if bare and bare not in FILLER and not _DAY.match(bare):
            return False
    return True


def _entitled(label: Span, value: Span) -> bool:
    """Return True for a title that ends in its number: "FACTURE D'HONORAIRES 25/379-H"."""
    line, cell = label.line, label.cell
    if not cell.start < value.start < cell.end:
        return False
    words = line.folded_of(Span(line, cell.start, value.start)).strip(EDGES + "-–")
    return bool(_TITLE.fullmatch(words)) and (value.end == cell.end or _dates_follow(value))


def is_titled(claim: Claim) -> bool:
    """Return True for the number in the document's title: it goes before "Note n° 3" below."""
    return _is_long(claim) and _entitled(claim.label.span, claim.value.span)


def without_seconds(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims without the numbers that give way to another one, should there be one.

    "Note n° 4" counts the notes of a job; "accusé de réception de commande n° AR-55" is not the
    number of the order that it confirms.
    """
    longer = any(_is_long(claim) and _names_invoice(claim) for claim in claims)
    kept = [claim for claim in claims if not (longer and _is_rank(claim))]
    own = [claim for claim in kept if not _confirms(claim)]
    return own or kept


def _is_long(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Reference) and len(key_of(value)) >= _OF_TITLE


def _is_rank(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Reference) and bool(re.fullmatch(r"\d{1,2}", key_of(value)))


def _names_invoice(claim: Claim) -> bool:
    return claim.weight >= Weight.BELOW or bool(_INVOICE.search(claim.said))


def _confirms(claim: Claim) -> bool:
    label = claim.label.span
    return bool(_CONFIRMING.search(label.line.folded_before(label)))


def _dates_follow(value: Span) -> bool:
    after = fold(value.line.words[value.end].text).strip(EDGES + "-–/")
    return not after or after in _AFTER


def is_plausible(layout: Layout, claim: Claim) -> bool:
    """Return True when a label really announces the number it claims, and no other paper's."""
    value = claim.value
    if not isinstance(value, Reference) or claim.rank > 0:
        return False
    beside = value.span.line is claim.label.span.line
    if _PAGE_COUNT.match(value.value) and not (claim.label.strong and beside):
        return False
    compact = re.sub(r"\W", "", value.value)
    if _VAT.match(compact):
        return False
    if "situation" in claim.said and re.fullmatch(r"\d{1,2}", compact):
        # "Facture de situation n° 2" counts the stages of a building site.
        return False
    if not claim.label.strong:
        if _number_of_another(claim.label.span):
            return False
        if _BARE_REF.match(claim.said) and not _under_title(layout, claim.label.span):
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
    return before[-1].isalpha() and fold(before) not in FILLER


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
    while start > 0 and line.gap(start) < TIGHT and announces(line.words[start - 1].text):
        start -= 1
    if start > 0 and line.gap(start) < TIGHT:
        return False
    if span.end >= len(line.words) or line.gap(span.end) >= TIGHT:
        return True
    after = fold(line.words[span.end].text).strip(EDGES + "-/")
    return after in _AFTER or not after[:1].isalpha()


def _postcode(reference: Reference) -> bool:
    """Return True for "75001 Paris": five digits with a word behind them."""
    line, end = reference.span.line, reference.span.end
    if not re.fullmatch(r"\d{5}", reference.value) or end >= len(line.words):
        return False
    return line.gap(end) < TIGHT and line.words[end].text[:1].isalpha()
