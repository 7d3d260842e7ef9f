"""Building trades: a plumber's invoice, an architect's fee note."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit.formats import Money, long, money, short, slash
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.kit.trades import (
    Draft,
    Family,
    Sums,
    cents,
    drawn,
    month_end,
    rate_text,
    sums,
)
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()

_HEATING: Final = (
    ("Dépose ancienne chaudière et évacuation", "380", "10"),
    ("Chaudière gaz à condensation 25 kW, fournie posée", "2890", "10"),
    ("Remplacement circulateur et vannes", "412", "10"),
    ("Main d'œuvre (heure)", "52", "10"),
    ("Désembouage du réseau", "640", "10"),
)
_SANITARY: Final = (
    ("Robinet mélangeur évier inox", "138.50", "20"),
    ("Ballon ECS 200 L stéatite", "715", "20"),
    ("Meuble vasque 80 cm avec miroir", "449", "20"),
)


@LAYOUTS
def depannage_sanitaire(d: Draft) -> Drawn:
    """A plumber: the site, what was done, two rates, the deposit taken off at the bottom."""
    seller = d.firm("Hervaux Chauffage", "Barrigel Plomberie", "Trézanne Sanitaire")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats(
        (money(" ", after=" €"), slash), (money("\u00a0", after="\u00a0€"), long),
        (money(""), slash),
    )  # fmt: skip
    items = d.items(_HEATING, 3, most=3) + d.items(_SANITARY, d.n(1, 2), most=2)
    total = sums(items)
    paid = cents(total.ttc * Decimal("0.30"))
    due = issued + timedelta(days=30)
    number = d.style(f"{issued:%Y}-{d.n(40, 420):04d}", f"F{issued:%y%m}{d.n(1, 60):03d}")
    p = Press("Helvetica", 9.5)
    _plumber_head(p, seller, buyer)
    p.t(40, 232, f"{d.style('FACTURE N°', 'Facture n°')} {number}", 15, b=True, ink="#17487a")
    p.t(555, 232, f"{d.style('Le', 'Établie le', 'Date :')} {on(issued)}", to="r")
    accepted = issued - timedelta(days=d.n(30, 70))
    p.t(40, 250, f"Suivant devis D{accepted:%y}-{d.n(10, 99)} accepté le {on(accepted)}")
    p.t(40, 263, "Chantier : appartement de fonction, 2e étage gauche")
    y = _plumber_lines(p, items, show)
    before = f"Acompte reçu le {on(accepted + timedelta(days=2))}"
    _plumber_totals(p, y + 20, total, show, paid, before, d)
    terms = d.style(
        f"Règlement à 30 jours, soit avant le {on(due)}", f"À régler avant le {on(due)}"
    )
    p.block(40, y + 24, [terms, "par chèque ou virement :", f"IBAN {seller.iban_spaced}"])
    _plumber_foot(p, seller)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": total.ht, "total_ttc": total.ttc, "prepaid": paid,
        "due_payable": total.ttc - paid, "seller_name": seller.name,
        "seller_siren": seller.siren, "buyer_name": buyer.name, "iban": seller.iban,
    }  # fmt: skip
    return drawn("facture", _with_euro(p), stated, {"total_tva": total.tva})


def _with_euro(p: Press) -> bytes:
    """Return the document; its penalty clause names the currency whatever the sums do."""
    p.t(40, 800, "Indemnité forfaitaire pour frais de recouvrement : 40 €", 7, ink="#555555")
    return p.pdf("Facture")


def _plumber_head(p: Press, seller: Firm, buyer: Firm) -> None:
    p.t(40, 58, seller.name, 18, b=True, ink="#17487a")
    p.t(40, 73, "Plomberie - Chauffage - Sanitaire - Dépannage 7j/7", 8.5, ink="#17487a")
    mail = "contact@" + seller.name.split()[0].lower().replace("é", "e") + ".example"
    p.block(40, 92, [*seller.address, f"Tél. {seller.phone}", mail], 9)
    p.box(315, 118, 555, 192, round_by=6)
    p.block(327, 138, [buyer.name, "Service technique", *buyer.address], 10, step=14)


def _plumber_lines(p: Press, items: list[Item], show: Money) -> float:
    rows = [
        (item.label, f"{item.quantity}", show(item.price), rate_text(item.rate), show(item.net))
        for item in items
    ]
    head = ("Désignation des travaux", "Qté", "P.U. HT", "TVA", "Montant HT")
    return p.grid(
        40, 280, (270, 40, 75, 50, 80), rows, "lcrcr", head=head, step=19, shade="#dde8f3",
        frame="all",
    )  # fmt: skip


def _plumber_totals(
    p: Press, y: float, total: Sums, show: Money, paid: Decimal, before: str, d: Draft
) -> None:
    rows = [(d.style("Total HT", "Montant HT"), total.ht)]
    rows += [(f"TVA {rate_text(rate)}", tax) for rate, _, tax in total.taxes]
    rows += [(d.style("Total TTC", "Montant TTC"), total.ttc), (before, -paid)]
    for label, amount in rows:
        p.t(345, y, label)
        p.t(552, y, show(amount), to="r")
        y += 16
    p.box(340, y - 8, 555, y + 12, fill="#dde8f3")
    p.t(345, y + 5, d.style("Reste à payer", "Net à payer", "Solde à régler"), b=True)
    p.t(552, y + 5, show(total.ttc - paid), b=True, to="r")


def _plumber_foot(p: Press, seller: Firm) -> None:
    p.t(40, 745, "TVA au taux réduit : attestation du client conservée au dossier.", 8)
    p.rule(40, 756, 555)
    p.block(40, 767, [
        f"{seller.form} au capital de {seller.capital} € - SIRET {seller.siret_spaced} - APE 4322A"
        f" - TVA intracom. {seller.vat}",
        "Assurance décennale : Mutuelle du Bocage, contrat n° 4 512 887 B (France métropolitaine)",
        "Tout retard de paiement entraîne des pénalités égales à trois fois le taux légal.",
    ], 7.5, ink="#555555")  # fmt: skip


_PHASES: Final = (
    ("ESQ / APS", "8"), ("APD", "17"), ("PRO - DCE", "22"), ("ACT", "7"),
    ("VISA - DET", "36"), ("AOR", "10"),
)  # fmt: skip


@LAYOUTS
def maitrise_oeuvre(d: Draft) -> Drawn:
    """An architect's fee note: what was earned to date, less what earlier notes asked for."""
    seller = d.firm("Atelier Quatre Coudées", "Agence Morvelle & Associés", "Studio Linteau Nord")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((money(" "), long), (money("."), slash), (money("\u00a0"), short))
    rank = d.n(2, 5)
    works, fee = Decimal(d.n(180, 900)) * 1000, Decimal(d.n(24, 70)) * 1000
    rows, now = _progress(fee, rank, show)
    tva = cents(now * Decimal("0.20"))
    due = max(month_end(issued + timedelta(days=30)), month_end(issued) + timedelta(days=30))
    number = d.style(f"{issued:%y}-{d.n(101, 188)}/{rank}", f"NH{issued:%Y}{d.n(11, 99):03d}")
    p = Press("Carlito", 10.5)
    _architect_head(p, seller)
    p.t(60, 190, d.style("NOTE D'HONORAIRES", "FACTURE D'HONORAIRES") + f" n° {number}", 14, b=True)
    p.t(60, 207, d.style("du", "Date :", "en date du") + f" {on(issued)}")
    _architect_job(p, buyer, works, fee, rank, d)
    head = ("Élément de mission", "%", "Montant HT", "Avanc.", "Cumul HT", "Notes préc.", "Ce jour")
    y = p.grid(60, 350, (110, 30, 75, 45, 75, 75, 75), rows, "lcrcrrr", head=head, step=18, size=9)
    _architect_sums(p, y + 25, now, tva, show, d)
    p.para(60, y + 95, 475, d.style(
        "Règlement : 30 jours fin de mois, par virement.", "Conditions : 30 jours fin de mois.",
        "Paiement par virement à 30 jours fin de mois.",
    ))  # fmt: skip
    p.t(60, y + 112, f"{d.style('IBAN', 'Compte à créditer - IBAN')} : {seller.iban_spaced}")
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": now, "total_tva": tva, "total_ttc": now + tva, "seller_name": seller.name,
        "seller_siren": seller.siren, "buyer_name": buyer.name, "iban": seller.iban,
    }  # fmt: skip
    derived = {"prepaid": Decimal("0.00"), "due_payable": now + tva}
    return drawn("facture", p.pdf("Honoraires"), stated, derived)


def _progress(fee: Decimal, rank: int, show: Money) -> tuple[list[list[str]], Decimal]:
    """Return the table's rows and what this note asks for: phases are finished in turn."""
    rows, now = [], Decimal("0.00")
    for at, (phase, share) in enumerate(_PHASES):
        whole = cents(fee * Decimal(share) / 100)
        done = 100 if at < rank else 50 if at == rank else 0
        cumul = cents(whole * done / 100)
        before = whole if at < rank - 1 else Decimal("0.00")
        now += cumul - before
        earned = show(cumul - before) if cumul > before else ""
        rows.append([phase, share, show(whole), f"{done} %", show(cumul), show(before), earned])
    return rows, now


def _architect_head(p: Press, seller: Firm) -> None:
    p.t(297, 60, seller.name.upper(), 17, to="c", spread=2)
    p.t(297, 76, "architecture  ·  urbanisme  ·  économie de la construction", 9, to="c")
    p.t(297, 90, " - ".join((*seller.address, seller.phone)), 9, to="c")
    p.rule(60, 100, 535, ink="#aa5533", thick=1)
    p.block(297, 790, [
        f"{seller.name} - {seller.form} d'architecture au capital de {seller.capital} euros - "
        f"RCS {seller.city.title()} {seller.siren_spaced}",
        f"Inscrite à l'Ordre des architectes sous le n° S 14 387 - Code NAF 7111Z - {seller.vat}",
    ], 8, to="c", ink="#666666")  # fmt: skip


def _architect_job(
    p: Press, buyer: Firm, works: Decimal, fee: Decimal, rank: int, d: Draft
) -> None:
    p.block(330, 135, [buyer.name, *buyer.address], b=True)
    lead = d.style("Maître d'ouvrage", "Pour le compte de")
    whole = money(" ", after=" € HT")
    p.block(60, 235, [
        f"Affaire : {d.n(1804, 2420)} - Réhabilitation et extension d'un atelier de 640 m²",
        f"{lead} : {buyer.name}",
        f"Montant prévisionnel des travaux : {whole(works)}",
        f"Forfait de rémunération (contrat) : {whole(fee)}",
        f"Note n° {rank} - mission de base + EXE partiel",
    ], step=16)  # fmt: skip
    p.t(60, 335, "État d'avancement de la mission :", b=True)


def _architect_sums(p: Press, y: float, now: Decimal, tva: Decimal, show: Money, d: Draft) -> None:
    rows = (
        (d.style("Honoraires HT de la présente note", "Total HT"), now),
        (d.style("TVA 20,00 %", "T.V.A. à 20 %"), tva),
        (d.style("Montant TTC à régler", "TOTAL TTC"), now + tva),
    )
    for label, amount in rows:
        p.t(440, y, label, to="r", b=amount > now)
        p.t(545, y, f"{show(amount)} €", to="r", b=amount > now)
        y += 17
