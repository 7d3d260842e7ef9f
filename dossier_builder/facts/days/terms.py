"""Payment terms in words -> due dates, with the rule said; both readings where there are two."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dossier_builder.facts.layout.lines import Layout, Line, Span
from dossier_builder.facts.layout.vocabulary import spaced
from dossier_builder.french import NBSP

_NUMBERS: Final = {
    "huit": 8,
    "dix": 10,
    "quinze": 15,
    "vingt": 20,
    "trente": 30,
    "quarante-cinq": 45,
    "quarante cinq": 45,
    "soixante": 60,
}
_DAYS: Final = re.compile(
    spaced(
        r"(?<![\d,.\w-])(?P<days>\d{1,3}|huit|dix|quinze|vingt|trente|quarante-cinq|quarante cinq"
        r"|soixante) ?(?:jours?|j(?=[ .,;)]|$)|days?|tage?)\.?"
        r"(?P<net>[ ,]?(?:nets?|calendaires|ouvres|netto|"
        r"date (?:de |d')?(?:facture|facturation|emission)|a compter de la "
        r"(?:date (?:de |d')?)?(?:facture|emission)))?"
        r"(?P<eom>[ ,]?(?:fin (?:de |du )?mois|fdm|f\.d\.m\.?|end of month|eom))?"
        r"(?:,? le (?P<on>\d{1,2})(?! ?[/.\d]))?"
    )
)
# "Net 30", "2/10 net 30", as English invoices say it: days, where the line speaks of terms.
_NET: Final = re.compile(
    r"\bnet (?P<days>[78]|[1-9]\d|120)"
    r"(?![\d\w%€$£]|[.,/-]\d| ?(?:days?|jours?|j\b|€|\$|£|eur|kg|%))"
)
_NET_TERMS: Final = re.compile(
    r"\bterms?\b|payment|paiement|reglement|echeance|conditions?|\d/\d{1,2},? net"
)
# "45 JDF", "30 JFM": as accounting programs abbreviate them.
_SHORT: Final = re.compile(
    r"(?<![\d,.\w-])(?P<days>\d{1,3}) ?j\.?(?: ?d\.?f\.?(?!\w)|(?P<eom> ?f\.?(?:d\.?)?m\.?(?!\w)))"
    r"(?:,? le (?P<on>\d{1,2})(?! ?[/.\d]))?"
)
_MONTHS: Final = re.compile(
    spaced(r"(?:a|sous) (?P<months>\d|un|deux|trois) mois(?P<eom>[ ,]?fin (?:de |du )?mois)?(?!\w)")
)
# "Fin de mois 45 jours", "fin de mois + 30 j".
_EOM_FIRST: Final = re.compile(
    spaced(
        r"(?<!jours )(?<!jour )fin (?:de |du )?mois,? ?(?:\+ ?|puis |a )?(?P<days>\d{1,3})"
        r" ?(?:jours?|j)(?!\w)"
    ).replace(r"(?<!jours\s{1,4})(?<!jour\s{1,4})", r"(?<!jours\s)(?<!jour\s)")
)
# "Le 10 du mois suivant", "fin du mois suivant".
_NEXT_MONTH: Final = re.compile(
    spaced(r"(?:le (?P<on>\d{1,2})|(?P<eom>(?:a la )?fin)) du mois (?:suivant|prochain)")
)
_COUNTS: Final = {"un": 1, "deux": 2, "trois": 3}
_AT_ONCE: Final = re.compile(
    spaced(
        r"(?P<receipt>(?:paiement |reglement |payable |du |exigible |comptant )?"
        r"(?:a|des) (?:la )?reception(?: de (?:la )?(?:presente )?facture)?|due (?:on"
        r"|upon) receipt)"
        r"|(?P<cash>(?:paiement |reglement |payable )?(?:au )?comptant|sofort)"
    )
)
# What every pattern of terms needs: most lines have none of it.
_HINT: Final = re.compile(r"net \d|\dj|\d j|jour|mois|recept|compt|day|tage|receipt|sofort|month")
_EOM_ONLY: Final = re.compile(
    spaced(
        r"(?:paiement|reglement|payable|echeance|virement|traite|prelevement|cheque)(?: a| en)?"
        r" ?:? ?fin de mois"
    )
)
# Words that make "30 jours" a payment term and not a warranty, a notice or a validity.
_CONTEXT: Final = re.compile(
    r"paiement|payable|reglement|regle|regler|echeance|payer|solde|conditions? de"
    r"|payment|terms|zahlung|zahlbar|net\b|^delai ?:"
)
_NOT_TERMS: Final = re.compile(
    r"retractation|preavis|garantie|reclamation|contestation|valable|validite"
    r"|mise en demeure|apres l'echeance|penalite|retard"
    r"|mieux disant|location|(?<!sans )(?<!pas d')(?<!aucun )escompte"
    r"|livraison sous|delai de livraison"
    r"|suspend|delai maximum|resili"
)
# "Motif : écart constaté à la réception": goods are received there, and no invoice.
_GOODS: Final = re.compile(
    r"quantite|marchandise|colis|livr|palette|ecart|motif|constat|manqu|avari|dommage|casse|defaut"
    r"|reserve|refus|retour|controle|travaux|ouvrage|materiel|produits?|commande|chantier"
)
# "À réception de votre règlement", "… des marchandises": not of what is to be paid.
_OF_ANOTHER: Final = re.compile(
    r"\s+(?:d'|(?:de|du|des)\s)\s*(?:l'|(?:la|les|vos|votre|nos|notre|ces?|cette)\s+)?"
    rf"(?:{_GOODS.pattern}|reglement|paiement|virement|cheque|acompte|fonds|bon\b|accord|courrier"
    r"|lettre|signature|devis)"
)
_INVOICED: Final = re.compile(r"factur|receipt")
# "À la réception" alone says not of what: terms where its line speaks of paying.
_BARE: Final = re.compile(spaced("(?:a|des) la reception"))
# Characters between two words of one phrase, at most.
_PHRASE: Final = 4
_CONDITIONS: Final = re.compile(r"conditions? de (?:reglement|paiement) ?:")
_STOP: Final = re.compile(r"[.;]\s+(?!le\b)|\s{6}")


@dataclass(frozen=True, slots=True)
class Terms:
    """Payment terms as printed. `days` or `months` after the invoice, perhaps at a month's end."""

    span: Span
    days: int
    end_of_month: bool = False
    day_of_month: int | None = None
    labelled: bool = False
    months: int = 0


@dataclass(frozen=True, slots=True)
class DueReading:
    """One date the terms lead to, and the rule in French."""

    due: date
    rule: str


def terms_of(layout: Layout) -> tuple[Terms, ...]:
    """Return the payment terms that the document states, those in a labelled place first."""
    found = [terms for line in layout.lines for terms in _terms_in(layout, line)]
    return tuple(sorted(found, key=lambda terms: not terms.labelled))


def _terms_in(layout: Layout, line: Line) -> Iterator[Terms]:
    if not _HINT.search(line.folded):
        return
    context = bool(_CONTEXT.search(line.folded)) or _headed(layout, line)
    yield from _counted(line, context)
    yield from _net(layout, line)
    if context:
        yield from _in_months(line)
        yield from _next_month(line)
    yield from _at_once(line, context)


def _counted(line: Line, context: bool) -> Iterator[Terms]:
    """Yield "30 jours fin de mois", "45 JDF": days from the invoice."""
    text = line.folded
    first = [match for match in _EOM_FIRST.finditer(text) if not _of_something_else(match)]
    for match in first:
        counted = int(match["days"])
        yield Terms(line.span(*match.span()), counted, end_of_month=True, labelled=context)
    if first:
        return
    days = (m for m in _DAYS.finditer(text) if context or m["net"] or m["eom"])
    for match in (*(m for m in days if not _of_something_else(m)), *_SHORT.finditer(text)):
        yield Terms(
            line.span(*match.span()),
            days=_number(match["days"]),
            end_of_month=bool(match["eom"]),
            day_of_month=int(match["on"]) if match["on"] and match["eom"] else None,
            labelled=context,
        )


def _net(layout: Layout, line: Line) -> Iterator[Terms]:
    """Yield "Net 30": days where its line, or the one above, speaks of terms; else a sum."""
    for match in _NET.finditer(line.folded):
        above = [o for o in layout.of_page(line.page) if o.index == line.index - 1]
        spoken = any(_NET_TERMS.search(o.folded) for o in (line, *above))
        if spoken and not _of_something_else(match):
            yield Terms(line.span(*match.span()), days=int(match["days"]), labelled=True)


def _in_months(line: Line) -> Iterator[Terms]:
    for match in _MONTHS.finditer(line.folded):
        if not _of_something_else(match):
            yield Terms(
                line.span(*match.span()),
                days=0,
                months=_COUNTS.get(match["months"]) or int(match["months"]),
                end_of_month=bool(match["eom"]),
                labelled=True,
            )


def _next_month(line: Line) -> Iterator[Terms]:
    """Yield "le 10 du mois suivant", "fin du mois suivant", where no days are counted before."""
    if _DAYS.search(line.folded):
        return
    for match in _NEXT_MONTH.finditer(line.folded):
        if not _of_something_else(match):
            yield Terms(
                line.span(*match.span()),
                days=0,
                months=0 if match["on"] else 1,
                end_of_month=True,
                day_of_month=int(match["on"]) if match["on"] else None,
                labelled=True,
            )


def _at_once(line: Line, context: bool) -> Iterator[Terms]:
    """Yield "à réception", "comptant", "fin de mois"."""
    text = line.folded
    counted = [match.end() for match in _DAYS.finditer(text)]
    for match in _AT_ONCE.finditer(text):
        # "15 jours à réception" says from when the days count.
        starts = any(0 <= match.start() - end <= _PHRASE for end in counted)
        if starts or _of_something_else(match) or _of_goods(match):
            continue
        if context or (match["receipt"] and not _BARE.fullmatch(match[0])):
            yield Terms(line.span(*match.span()), days=0, labelled=context)
    for match in _EOM_ONLY.finditer(text):
        if not _of_something_else(match):
            yield Terms(line.span(*match.span()), days=0, end_of_month=True, labelled=True)


def _of_something_else(match: re.Match[str]) -> bool:
    """Return True for days of a warranty, a notice, a discount: its own sentence says so."""
    text = match.string
    start = max((m.end() for m in _STOP.finditer(text, 0, match.start())), default=0)
    stop = _STOP.search(text, match.end())
    sentence = text[start : stop.start() if stop else len(text)]
    return bool(_NOT_TERMS.search(sentence)) and not _CONDITIONS.search(sentence)


def _of_goods(match: re.Match[str]) -> bool:
    """Return True for the receipt of goods, of an order, of a payment: of no invoice."""
    if not match["receipt"] or _INVOICED.search(match[0]):
        return False
    after = match.string[match.end() :]
    if _OF_ANOTHER.match(after):
        return True
    start = max((m.end() for m in _STOP.finditer(match.string, 0, match.start())), default=0)
    sentence = match.string[start : match.start()] + _STOP.split(after)[0]
    return " la " in match[0] and _GOODS.search(sentence) is not None


def _number(text: str) -> int:
    """Return "30" or "trente" as a number."""
    return int(text) if text.isdigit() else _NUMBERS[" ".join(text.split())]


def _headed(layout: Layout, line: Line) -> bool:
    """Return True when the line above, close, speaks of payment (a column header, a title)."""
    above = [other for other in layout.of_page(line.page) if other.index == line.index - 1]
    return (
        bool(above)
        and bool(_CONTEXT.search(above[0].folded))
        and not _NOT_TERMS.search(above[0].folded)
    )


def due_readings(terms: Terms, issued: date) -> tuple[DueReading, ...]:
    """Return the due dates these terms give for an invoice issued on `issued`, latest first.

    "45 jours fin de mois" has two readings, both in use (law data, due dates): the end of
    the invoice's month and then the days, or the days and then the end of that month.
    """
    base = f"date de facture + {terms.days}{NBSP}jours" if terms.days else "date de facture"
    if terms.months:
        due = _months_after(issued, terms.months)
        rule = f"date de facture + {terms.months}{NBSP}mois"
        if terms.end_of_month:
            due, rule = _month_end(due), f"{rule}, puis fin du mois"
        return (DueReading(due, rule),)
    if not terms.end_of_month:
        rule = base if terms.days else "à réception de la facture"
        return (DueReading(issued + timedelta(days=terms.days), rule),)
    after = _month_end(issued + timedelta(days=terms.days))
    before = _month_end(issued) + timedelta(days=terms.days)
    readings = [DueReading(after, f"{base}, puis fin du mois")]
    if terms.day_of_month is not None:
        readings = [
            DueReading(
                _on_day(after, terms.day_of_month),
                f"{base}, fin du mois, le {terms.day_of_month}",
            )
        ]
    elif terms.days:
        readings.append(DueReading(before, f"fin du mois de facture + {terms.days}{NBSP}jours"))
    unique = {reading.due: reading for reading in readings}
    return tuple(sorted(unique.values(), key=lambda reading: reading.due, reverse=True))


def _months_after(day: date, months: int) -> date:
    """Return the same day some months on, or that month's last when it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, _month_end(first).day))


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _on_day(month_end: date, number: int) -> date:
    """Return day `number` of the month after `month_end` (its last day when it is shorter)."""
    following = month_end + timedelta(days=1)
    last = calendar.monthrange(following.year, following.month)[1]
    return following.replace(day=min(max(number, 1), last))
