"""Letters that ask for payment (relances, mises en demeure) and the proof that they were sent."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from dossier_builder.facts.amounts.equations import candidates
from dossier_builder.facts.amounts.printed import Amount, amounts_of
from dossier_builder.facts.days.printed import dates_of
from dossier_builder.facts.days.when import dated
from dossier_builder.facts.layout.claims import Weight, claims, index_of
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Line, Span
from dossier_builder.facts.model import Fact
from dossier_builder.facts.numbers.references import Reference, references_of
from dossier_builder.facts.papers.letter_head import letter_date, sending_method
from dossier_builder.reading.fold import fold

_CITING: Final = re.compile(
    r"(?:factures?|avoirs?|echeances?)(?:\s+(?:no|numero|nos|reference|ref\.?))?\s*:?\s*"
)
_MORE: Final = re.compile(r"^(?:\s*(?:,|et|ainsi que|du|en date du|n[o°]|:|-|/|&|\())*\s*$")
_TAKEN_OVER: Final = re.compile(
    r"\bpri[st]e? en charge|\bdepos|\bdepot|\bposte?e?\s*$|remise? a la poste|\benvoye"
)
_DELIVERED: Final = re.compile(
    r"\bdistribuee?\b|\bremise? (?:au|a son|contre|en main)|\bretiree?\b|\blivree?\b(?! au bureau)"
)
_NOT_DONE: Final = re.compile(r"\bpas\b|\bnon\b|\bsera\b|en cours|prevu|impossible|\bechec")
_HOUR: Final = re.compile(r"(?:(?:a|-) ?)?(?:\d{1,2}[:h]\d{2}(?::\d{2})?)?")
_TRACKING: Final = re.compile(
    r"(?<![a-z0-9])(?:[12][a-z] ?\d{3} ?\d{3} ?\d{4} ?\d|[a-z]{2} ?\d{2,3} ?\d{3} ?\d{3} ?\d? ?fr"
    r"|8[67]\d{3} ?\d{5} ?\d{5})(?![a-z0-9])"
)
# "8 940,00", "−780,00": an amount beside an invoice's number is no number; nor is its file's name.
_NO_NUMBER: Final = re.compile(
    r"^[-−–+(]?\s?\d{1,3}(?:[ .\u00a0\u202f]?\d{3})*[.,]\d{2}\)?$"
    r"|\.(?:pdf|xml|docx?|xlsx?|jpe?g|png|tiff?|heic|eml|msg|zip)$",
    re.IGNORECASE,
)
_SUM: Final = re.compile(
    r"(?:somme|montant|solde|total|redevables?|principal)(?:\s+\w+){0,6}?\s+(?:de|:|est de"
    r"|s'eleve a|a)\s+(?:la somme (?:totale )?de\s+)?$"
)


def read_demand(reader: Reader) -> dict[str, Fact[Any]]:
    """Return issue_date, invoices_cited, debt_amount, sending_method and tracking_number."""
    cited = invoices_cited(reader)
    found: dict[str, Fact[Any] | None] = {
        "issue_date": letter_date(reader),
        "due_date": _due_date(reader, cited),
        "invoices_cited": cited,
        "debt_amount": _debt(reader),
        "sending_method": sending_method(reader),
        "tracking_number": tracking_number(reader),
    }
    return {name: fact for name, fact in found.items() if fact is not None}


def read_posting(reader: Reader) -> dict[str, Fact[Any]]:
    """Return tracking_number, sent_date, received_date and sending_method of a postal proof."""
    found: dict[str, Fact[Any] | None] = {
        "tracking_number": tracking_number(reader),
        "sent_date": dated(reader, "sent_date", "posting") or _handed_over(reader),
        "received_date": dated(reader, "received_date", "posting") or _delivered(reader),
        "sending_method": sending_method(reader, anywhere=True),
    }
    return {name: fact for name, fact in found.items() if fact is not None}


def _handed_over(reader: Reader) -> Fact[date] | None:
    """Return the day on which the history of a letter's way says that the post took it over."""
    return _on_the_way(reader, _TAKEN_OVER)


def _delivered(reader: Reader) -> Fact[date] | None:
    """Return the day on which that history says that the addressee was given the letter."""
    return _on_the_way(reader, _DELIVERED)


def _on_the_way(reader: Reader, stage: re.Pattern[str]) -> Fact[date] | None:
    """Return the first day that a row of the history gives to a stage: "07/07/2026 | Dijon | …"."""
    rows = [
        item
        for item in dates_of(reader.layout)
        if stage.search(line := item.span.line.folded)
        and not _NOT_DONE.search(line)
        and _heads_row(item.span)
    ]
    first = min(rows, key=lambda item: item.value, default=None)
    return None if first is None else reader.fact(first.value, [first.span], sure=first.sure)


def _heads_row(day: Span) -> bool:
    """Return True for a day that begins a line or fills its column, with the hour or without."""
    line, cell = day.line, day.cell
    rest = " ".join(fold(word.text) for word in line.words[day.end : cell.end])
    return day.start == 0 or (day.start == cell.start and bool(_HOUR.fullmatch(rest)))


def _due_date(reader: Reader, cited: Fact[tuple[str, ...]] | None) -> Fact[Any] | None:
    """Return the due date a letter names; of several invoices no single one is the letter's."""
    return None if cited is not None and len(cited.value) > 1 else dated(reader, "due_date")


def invoices_cited(reader: Reader) -> Fact[tuple[str, ...]] | None:
    """Return the invoice numbers that a letter names, in order, each once."""
    by_line: dict[tuple[int, int], list[Reference]] = {}
    for reference in references_of(reader.layout):
        if _NO_NUMBER.search(reference.value):
            continue
        line = reference.span.line
        by_line.setdefault((line.page, line.index), []).append(reference)
    cited: dict[str, Span] = {}
    for line in reader.layout.lines:
        for reference in _cited_in(line, by_line.get((line.page, line.index), [])):
            cited.setdefault(reference.value, reference.span)
    cited.update(_in_table(reader, by_line, cited))
    if not cited:
        return None
    return reader.fact(tuple(cited), list(cited.values()))


def _cited_in(line: Line, references: list[Reference]) -> Iterator[Reference]:
    for label, _ in line.find(_CITING):
        end = label.end
        for reference in references:
            if reference.span.start < label.start:
                continue
            between = " ".join(w.text for w in line.words[end : reference.span.start])
            own = reference.span.start <= end
            if not own and not _MORE.match(re.sub(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}", "", between)):
                continue
            if len(re.sub(r"\W", "", reference.value)) >= 3:
                yield reference
            end = reference.span.end


def _in_table(
    reader: Reader, by_line: dict[tuple[int, int], list[Reference]], known: dict[str, Span]
) -> dict[str, Span]:
    """Return the numbers of a table whose first column is headed "Facture" or "N° de facture"."""
    found: dict[str, Span] = {}
    head = re.compile(r"^(?:n(?:o|umero) ?(?:de )?)?(?:factures?|pieces?|references?)(?: no)?$")
    for line in reader.layout.lines:
        cells = [cell for cell in line.cells if len(line.cells) > 2]
        for cell in cells:
            if not head.match(line.folded_of(cell)):
                continue
            for below in reader.layout.below(cell, 300):
                for reference in by_line.get((below.page, below.index), []):
                    aligned = abs(reference.span.box.x0 - cell.box.x0) < 25
                    if aligned and amounts_on(reader, below) and reference.value not in known:
                        found[reference.value] = reference.span
    return found


def amounts_on(reader: Reader, line: Line) -> bool:
    """Return True when the line holds an amount with cents or a currency."""
    del reader
    return bool(re.search(r"\d[.,]\d{2}(?!\d)|€", line.folded))


def tracking_number(reader: Reader) -> Fact[str] | None:
    """Return the number of a registered letter ("2C 123 456 7890 1", "RK 123 456 789 FR")."""
    for line in reader.layout.lines:
        for span, match in line.find(_TRACKING):
            return reader.fact(re.sub(r"\s", "", match[0]).upper(), [span])
    return None


def _debt(reader: Reader) -> Fact[Any] | None:
    """Return the amount a letter asks for; said twice and alike it is `etabli`."""
    amounts = amounts_of(reader.layout)
    asked = [amount for amount in amounts if _asked(amount)] or _total_due(reader, amounts)
    if not asked:
        return None
    first = asked[0]
    values = {amount.value for amount in asked}
    again = [amount.span for amount in asked[1:] if amount.value == first.value]
    twice = len(values) == 1 and bool(again) and not reader.is_ocr(first.span)
    best = first if len(values) == 1 else max(asked, key=lambda amount: amount.value)
    return reader.fact(
        best.value,
        [best.span],
        established=twice,
        method="page+concordance" if twice else "page",
        sure=len(values) == 1,
        others=again[:2],
    )


def _total_due(reader: Reader, amounts: Sequence[Amount]) -> list[Amount]:
    """Return the total of a table of invoices ("Total dû"), when no sentence states the sum."""
    found = candidates(claims(index_of(reader.layout, amounts), "amount"), "due_payable")
    return [c.sources[0] for c in found[:1] if c.weight >= Weight.BELOW]


def _asked(amount: Amount) -> bool:
    if amount.bare:
        return False
    line = amount.span.line
    before = line.folded_before(amount.span)
    return bool(_SUM.search(before))
