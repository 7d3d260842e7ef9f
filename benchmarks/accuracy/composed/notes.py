"""What stands below the totals and around them: terms, bank, sentences, legal line, margins."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.composed import words
from benchmarks.accuracy.composed.blocks import Sheet
from benchmarks.accuracy.composed.ink import HEIGHT, WIDTH
from benchmarks.accuracy.kit.parties import french_iban

_TERMS: Final = (
    "Conditions de règlement : {}",
    "Règlement {}",
    "Paiement : {} par virement",
    "Modalités de paiement : virement {}",
    "Mode de règlement : virement, {}",
)


def payment_notes(sheet: Sheet, y: float) -> float:
    """Put how and when to pay; return the next baseline."""
    deal, style, truth, paper = sheet.deal, sheet.style, sheet.truth, sheet.paper
    rng = style.rng
    notes: list[str] = []
    if deal.nature == "facture" and sheet.chance(0.7):
        notes.append(rng.choice(_TERMS).format(deal.terms))
        if deal.terms_day is None:
            truth.doubtful.add("due_date")  # "à réception": nobody knows when it was received
        elif "due_date" not in truth.stated:
            truth.state(due_date=deal.terms_day)
        elif truth.stated["due_date"] != deal.terms_day:
            truth.doubtful.add("due_date")
    notes += _bank(sheet)
    notes += _boilerplate(sheet)
    rng.shuffle(notes)
    small = paper.size * rng.choice((0.8, 0.9, 1))
    for note in notes:
        y = paper.para(42, y, 500, note, size=small) + 3
    return y


def _bank(sheet: Sheet) -> list[str]:
    deal, truth, rng = sheet.deal, sheet.truth, sheet.style.rng
    if deal.nature == "avoir" or sheet.chance(0.4):
        return []
    spaced = rng.choice((deal.seller.iban_spaced, deal.seller.iban))
    own = rng.choice(("IBAN : {}", "Coordonnées bancaires : IBAN {}", "RIB / IBAN {} BIC NORDFRPP"))
    if sheet.chance(0.12):
        factor, other = rng.choice(words.FACTORS), french_iban(rng)
        truth.doubtful.add("iban")
        truth.traits.append("factor")
        text = (
            f"Pour être libératoire, votre règlement doit être effectué directement à l'ordre de "
            f"{factor}, 12 avenue du Parc, 92800 PUTEAUX, IBAN {other}, qui le reçoit par "
            f"subrogation dans le cadre d'un contrat d'affacturage."
        )
        return [text, own.format(spaced)] if sheet.chance(0.3) else [text]
    truth.state(iban=deal.seller.iban)
    return [own.format(spaced)]


def _boilerplate(sheet: Sheet) -> list[str]:
    """Return sentences full of sums, rates, days and numbers that are not this invoice's."""
    deal, style, rng = sheet.deal, sheet.style, sheet.style.rng
    other = style.day(deal.issued - timedelta(days=rng.randrange(20, 90)))
    sums = Decimal(rng.randrange(5000, 900000)) / 100
    options = [
        "Indemnité forfaitaire pour frais de recouvrement : 40 €.",
        "En cas de retard de paiement, une pénalité égale à trois fois le taux d'intérêt légal et "
        "une indemnité forfaitaire de 40,00 € seront dues (art. L441-10 C. com.).",
        "Pas d'escompte pour paiement anticipé.",
        f"Escompte de 2 % pour règlement sous 8 jours, soit {style.euros(sums / 50)}.",
        "Taux des pénalités de retard : 12 % l'an.",
        f"Travaux réalisés du {style.day(deal.delivered - timedelta(days=30))} au "
        f"{style.day(deal.delivered)}.",
        f"Nous vous rappelons que notre facture n° {rng.randrange(1000, 9000)} du {other} d'un "
        f"montant de {style.euros(sums)} reste impayée.",
        f"Devis n° D{rng.randrange(100, 999)} accepté le {other}.",
        "TVA acquittée sur les débits.",
        "Membre d'une association agréée, le règlement par chèque est accepté.",
        f"Franco de port à partir de {style.euros(Decimal(350))} HT.",
        "Garantie décennale : contrat n° 4587 1203 X, Mutuelle du Bâtiment, 75015 PARIS.",
    ]
    return rng.sample(options, rng.choice((0, 1, 2, 2, 3, 4)))


def footer(sheet: Sheet, *, must: bool) -> None:
    """Put the legal line of the seller at the foot of the page; always when it `must`."""
    if not must and sheet.chance(0.35):
        return
    paper, firm, rng = sheet.paper, sheet.deal.seller, sheet.style.rng
    form = firm.form or "SELARL"
    town = firm.city.upper()
    ways = (
        f"{firm.name} - {form} au capital de {firm.capital} € - {firm.siren_spaced} RCS {town} - "
        f"TVA {firm.vat}",
        f"{form} {firm.name} au capital de {firm.capital},00 Euros - SIRET {firm.siret_spaced} - "
        f"APE {rng.randrange(10, 96)}{rng.randrange(10, 99)}B - N° TVA {firm.vat}",
        f"{firm.name} - {', '.join(firm.address)} - Tél. {firm.phone} - SIREN {firm.siren_spaced}",
    )
    size = paper.size * 0.75
    text = rng.choice(ways)
    sheet.truth.state(seller_name=firm.name, seller_siren=firm.siren)
    while paper.wide(text, size=size) > WIDTH - 40:
        size *= 0.95
    paper.put(WIDTH / 2, HEIGHT - 28, text, size=size, to="c")
    if sheet.chance(0.15):
        paper.put(WIDTH / 2, HEIGHT - 16, "Page 1 sur 1", size=size, to="c")


def margins(sheet: Sheet) -> None:
    """Put what stands beside the text: a turned line, a stamp, white or invisible text."""
    paper, rng, style, truth = sheet.paper, sheet.style.rng, sheet.style, sheet.truth
    wrong = style.euros(Decimal(rng.randrange(10000, 990000)) / 100)
    if sheet.chance(0.08):
        truth.traits.append("turned")
        text = f"Imprimé par Graphidoc SAS - SIREN 552 100 554 - modèle F{rng.randrange(10, 99)}"
        paper.put(16, 600, text, size=6, turn=90)
    if sheet.chance(0.06):
        truth.traits.append("white")
        paper.put(60, 20, f"Total TTC : {wrong}  Net à payer : {wrong}", ink="#ffffff")
    if sheet.chance(0.06):
        truth.traits.append("hidden")
        paper.put(60, 838, f"Facture n° 99{rng.randrange(1000, 9999)} Total TTC {wrong}", mode=3)
    if sheet.chance(0.06):
        truth.traits.append("stamp")
        day = _stamped(sheet.deal.issued, rng.randrange(2, 40))
        paper.put(330, 520, f"REÇU LE {day}", b=True, size=14, ink="#aa2222", turn=8)


def _stamped(issued: date, days: int) -> str:
    return f"{issued + timedelta(days=days):%d/%m/%Y}"
