"""The totals of a composed invoice, in the ways in which invoices end."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from num2words import num2words

from benchmarks.accuracy.composed.blocks import Sheet
from benchmarks.accuracy.composed.deal import ZERO
from benchmarks.accuracy.composed.relations import Pair, column, header_row
from benchmarks.accuracy.composed.table import LEFT, RIGHT, Column

_WHY: Final = {
    "franchise": (
        "TVA non applicable, art. 293 B du CGI",
        "TVA non applicable - article 293 B du CGI",
    ),
    "autoliquidation": (
        "Autoliquidation de la TVA, art. 283-2 nonies du CGI",
        "TVA due par le preneur (autoliquidation)",
    ),
    "intracom": ("Exonération de TVA, article 262 ter I du CGI",),
}


def put_totals(sheet: Sheet, y: float, cols: Sequence[Column]) -> float:
    """Put the totals in a way drawn at random; return the next baseline."""
    rng, deal = sheet.style.rng, sheet.deal
    if deal.why:
        return _untaxed(sheet, y)
    several = len(deal.taxes()) > 1
    by_rate = sheet.chance(0.75 if several else 0.25)
    left_y = _rate_table(sheet, y) if by_rate else y
    way = rng.choices(("column", "row", "sentence", "in table"), (62, 20, 6, 12))[0]
    sheet.truth.traits.append(f"totals-{way}")
    after = _after(sheet)
    if way == "row":
        pairs = [*_main(sheet, by_rate=True), *after]
        y = header_row(sheet.paper, LEFT, max(left_y, y), RIGHT - LEFT, pairs,
                       ruled=sheet.chance(0.6), side=rng.choice("lcr"))  # fmt: skip
    elif way == "sentence":
        pairs = [*_main(sheet, by_rate=by_rate), *after]
        text = rng.choice((" - ", " / ", " ; ")).join(f"{k} : {v}" for k, v in pairs)
        y = sheet.paper.para(LEFT, max(left_y, y), RIGHT - LEFT, text) + 8
    elif way == "in table":
        y = _in_table(sheet, left_y, cols, [*_main(sheet, by_rate=by_rate), *after])
    else:
        y = _column(sheet, y, [*_main(sheet, by_rate=by_rate), *after])
    y = max(y, left_y)
    return _in_words(sheet, y) if sheet.chance(0.1) else y


def _column(sheet: Sheet, y: float, pairs: Sequence[Pair]) -> float:
    rng = sheet.style.rng
    way = rng.choices(("right", "gap", "leaders", "beside", "wrapped", "below"),
                      (60, 12, 8, 10, 5, 5))[0]  # fmt: skip
    sheet.truth.traits.append(f"column-{way}")
    width = rng.choice((190.0, 220.0, 240.0))
    return column(sheet.paper, way, RIGHT - width - 4, y, width, pairs, colon=sheet.style.colon,
                  boxed=sheet.chance(0.3), bold_last=sheet.chance(0.6))  # fmt: skip


def _main(sheet: Sheet, *, by_rate: bool) -> list[Pair]:
    """Return HT, TVA, TTC as labels and values; with `by_rate` the tax is named once."""
    deal, style, truth = sheet.deal, sheet.style, sheet.truth
    pairs = _before(sheet)
    pairs.append((style.label("ht"), style.euros(_sign(sheet, deal.ht))))
    taxes = deal.taxes()
    if by_rate or len(taxes) == 1:
        label = style.label("tva")
        if not by_rate and sheet.chance(0.5):
            label = f"TVA {_rate(taxes[0][0])}"
        pairs.append((label, style.euros(_sign(sheet, deal.tva))))
        truth.state(total_tva=deal.tva)
    else:
        ways = ("TVA {}", "TVA à {}", "T.V.A. {}", "Montant TVA {}", "dont TVA {}")
        way = style.rng.choice(ways[:4])
        pairs += [(way.format(_rate(r)), style.euros(_sign(sheet, tax))) for r, _, tax in taxes]
        truth.derive(total_tva=deal.tva)
    plain_end = not (deal.acompte or deal.retenue or deal.previous)
    last = style.label("net") if plain_end and sheet.chance(0.2) else style.label("ttc")
    pairs.append((last, style.euros(_sign(sheet, deal.ttc))))
    truth.state(total_ht=deal.ht, total_ttc=deal.ttc)
    truth.derive(due_payable=deal.payable, paid=deal.acompte)
    return pairs


def _before(sheet: Sheet) -> list[Pair]:
    """Return the sum of the lines, the allowance and the charge, where there is one."""
    deal, style = sheet.deal, sheet.style
    if not (deal.remise or deal.charge):
        return []
    pairs = [(style.label("lines"), style.euros(_sign(sheet, deal.gross)))]
    if deal.remise:
        pairs.append((style.label("remise"), style.euros(-_sign(sheet, deal.remise))))
    if deal.charge:
        pairs.append((style.label("charge"), style.euros(_sign(sheet, deal.charge))))
    return pairs


def _after(sheet: Sheet) -> list[Pair]:
    """Return what follows the TTC: what was paid, is held back, or was owed before."""
    deal, style, truth = sheet.deal, sheet.style, sheet.truth
    if deal.acompte:
        value = -deal.acompte if sheet.chance(0.5) else deal.acompte
        truth.state(prepaid=deal.acompte, due_payable=deal.payable)
        truth.traits.append("acompte")
        pairs = [(style.label("acompte"), style.euros(value))]
        if sheet.chance(0.15):
            part = (deal.acompte * deal.tva / deal.ttc).quantize(Decimal("0.01"))
            pairs.append(("dont TVA sur acompte", style.euros(part)))
        return [*pairs, (style.label("net"), style.euros(deal.payable))]
    if deal.retenue:
        truth.state(due_payable=deal.payable)
        truth.traits.append("retenue")
        return [(style.label("retenue"), style.euros(-deal.retenue)),
                (style.label("net"), style.euros(deal.payable))]  # fmt: skip
    if deal.previous:
        # The invoice's own total is what a claim rests on; what "Total dû" covers is the account.
        truth.doubtful.add("due_payable")
        truth.doubtful.add("prepaid")
        truth.traits.append("previous")
        return [(style.label("previous"), style.euros(deal.previous)),
                (style.label("all_owed"), style.euros(deal.ttc + deal.previous))]  # fmt: skip
    if deal.nature == "facture" and sheet.chance(0.3):
        truth.state(due_payable=deal.ttc)
        return [(style.label("net"), style.euros(deal.ttc))]
    return []


def _sign(sheet: Sheet, value: Decimal) -> Decimal:
    negative = sheet.deal.nature == "avoir" and "negative" in sheet.truth.traits
    return -value if negative else value


def _rate(rate: Decimal) -> str:
    return f"{rate.normalize():f}".replace(".", ",") + " %"


def _rate_table(sheet: Sheet, y: float) -> float:
    """Put base, rate and tax of each rate to the left; return the next baseline."""
    deal, style, paper = sheet.deal, sheet.style, sheet.paper
    keys = ["rates", "bases", "taxes"]
    if sheet.chance(0.4):
        keys = ["bases", "rates", "taxes"]
    if sheet.chance(0.3):
        keys.append("grosses")
    width, step = 62.0, paper.size * 1.5
    sheet.truth.traits.append("rate-table")
    for index, key in enumerate(keys):
        title = style.label(key)
        size = min(paper.size, paper.size * (width - 6) / paper.wide(title))
        paper.put(LEFT + width * (index + 1) - 4, y, title, to="r", size=size)
    for rate, base, tax in deal.taxes():
        y += step
        cells = {"rates": _rate(rate), "bases": style.euros(_sign(sheet, base)),
                 "taxes": style.euros(_sign(sheet, tax)),
                 "grosses": style.euros(_sign(sheet, base + tax))}  # fmt: skip
        for index, key in enumerate(keys):
            paper.put(LEFT + width * (index + 1) - 4, y, cells[key], to="r",
                      size=paper.size * 0.9)  # fmt: skip
    return y + step * 1.6


def _in_table(sheet: Sheet, y: float, cols: Sequence[Column], pairs: Sequence[Pair]) -> float:
    paper = sheet.paper
    at = cols[-2].x1 - 4 if sheet.chance(0.6) else cols[0].x0 + 4
    for label, value in pairs:
        paper.put(at, y, label, to="r" if at > cols[0].x0 + 4 else "l")
        paper.put(cols[-1].x1 - 4, y, value, to="r")
        y += paper.size * 1.6
    return y + paper.size


def _in_words(sheet: Sheet, y: float) -> float:
    ttc = sheet.deal.ttc
    euros, cents = int(ttc), int((ttc - int(ttc)) * 100)
    said = num2words(euros, lang="fr") + " euros"
    said += f" et {num2words(cents, lang='fr')} centimes" if cents else ""
    noun = "le présent avoir" if sheet.deal.nature == "avoir" else "la présente facture"
    text = f"Arrêté{'e' if noun[1] == 'a' else ''} {noun} à la somme de {said} TTC."
    return sheet.paper.para(LEFT, y + 4, RIGHT - LEFT, text) + 6


def _untaxed(sheet: Sheet, y: float) -> float:
    deal, style, truth, rng = sheet.deal, sheet.style, sheet.truth, sheet.style.rng
    truth.traits.append(deal.why)
    total = style.euros(_sign(sheet, deal.ht))
    labels = rng.choice((("ht", "net"), ("ht", "ttc"), ("net",), ("ttc",), ("ht", "tva", "ttc")))
    pairs = [(style.label(key), style.euros(ZERO) if key == "tva" else total) for key in labels]
    pairs = [*_before(sheet), *pairs]
    after = _after(sheet) if deal.acompte or deal.retenue or deal.previous else []
    if "ht" in labels:
        truth.state(total_ht=deal.ht)
    if "ttc" in labels or "net" in labels:
        truth.state(total_ttc=deal.ttc)
    truth.derive(total_ht=deal.ht, total_ttc=deal.ttc, total_tva=ZERO, paid=deal.acompte,
                 due_payable=deal.payable)  # fmt: skip
    y = _column(sheet, y, [*pairs, *after])
    mention = rng.choice(_WHY[deal.why])
    sheet.paper.put(LEFT, y, mention)
    return y + sheet.paper.size * 2
