"""Invoices of building sites, carriers and temporary work: what was done where, then the sums."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.parties import french_iban
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, month_end
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
# fmt: off
# What stands on one line of a page stands on one line here.
_ZERO: Final = Decimal("0.00")
_LOTS: Final = (
    "Installation de chantier", "Terrassements généraux", "Fondations superficielles",
    "Élévations agglos", "Dallage béton 15 cm", "Charpente métallique", "Enduits de façade",
    "Réseaux EU / EP",
)


@LAYOUTS
def situation_travaux(d: Draft) -> Drawn:
    """A builder's third situation: cumulated works, less the last one, less 5 % held back."""
    money, day = d.formats((f.money(), f.slash), (f.money("\u00a0", after=" €"), f.long),
                           (f.money("."), f.dash))
    seller = d.firm("Constructions Malvergne", "BTP Courtadon", "Entreprise Générale Sauvagnier")
    buyer, issued, rank = d.firm("SCCV Les Jardins d'Ambre", "SCI Bellegarde-Nord"), d.day(), 3
    number, market = f"FC.{issued:%Y}-{d.n(100, 899):04d}", f"M-{issued:%y}/{d.n(10, 99)}"
    rate = Decimal(d.pick(10, 20))
    rows, done = [], _ZERO
    for lot in d.rng.sample(_LOTS, 5):
        whole, share = Decimal(d.n(30, 240) * 100), d.n(4, 20) * 5
        part = cents(whole * share / 100)
        rows.append((lot, money(whole), f"{share} %", money(part)))
        done += part
    before = cents(done * d.n(45, 75) / 100)
    ht = done - before
    tva = cents(ht * rate / 100)
    held = cents((ht + tva) * 5 / 100)
    p = Press("Liberation Sans", 9)
    p.box(40, 40, 300, 120, round_by=6)
    p.block(50, 58, [f"{seller.form} {seller.name}", *seller.address, f"Tél. : {seller.phone}",
                     f"SIRET {seller.siret_spaced} - Code NAF 4120B"])
    p.block(330, 140, ["Maître d'ouvrage :", buyer.name, *buyer.address], 10)
    p.block(40, 140, ["Maître d'œuvre : Agence Quartz Architecture",
                      "Chantier : construction de 12 logements, Les Hauts de Sermoise",
                      f"Marché n° {market} notifié le {day(issued - timedelta(days=200))}"], 8)
    p.t(297, 225, f"SITUATION DE TRAVAUX N° {rank}", 14, b=True, to="c")
    p.t(297, 242, f"Facture {number} du {day(issued)}", 10, to="c")
    p.t(297, 256, f"Travaux exécutés au {day(month_end(issued - timedelta(days=31)))}", 8, to="c")
    y = p.grid(40, 272, (245, 90, 80, 100), rows, "lrrr", frame="all", step=17, shade="#dde6ee",
               head=("Désignation des lots", "Marché HT", "Avancement", "Cumul HT"))
    summary = (
        ("Total cumulé des travaux HT", done), (f"À déduire situation n° {rank - 1} HT", -before),
        ("Montant HT de la présente situation", ht), (f"T.V.A. {rate},00 %", tva),
        ("Montant TTC", ht + tva), ("Retenue de garantie 5 % TTC", -held),
        ("NET À PAYER TTC", ht + tva - held),
    )
    y += 14
    for label, amount in summary:
        p.t(300, y + 12, label, b=amount == ht + tva - held)
        p.t(552, y + 12, money(amount), to="r", b=amount == ht + tva - held)
        p.rule(296, y + 16, 555, ink="#cccccc")
        y += 16
    p.para(40, y + 40, 515, "Montants en euros. Règlement par virement à 30 jours date de facture, "
           f"IBAN {seller.iban_spaced}. La retenue de garantie sera libérée un an après la "
           f"réception. {seller.form} au capital de {seller.capital} € - TVA {seller.vat}.", 7.5)
    return drawn(
        "facture",
        p.pdf(),
        {
            "invoice_number": number, "issue_date": issued,
            "due_date": issued + timedelta(days=30), "currency": "EUR", "total_ht": ht,
            "total_tva": tva, "total_ttc": ht + tva, "due_payable": ht + tva - held,
            "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
            "iban": seller.iban,
        },
        {"order_number": market},
    )


@LAYOUTS
def carrier_with_cmr(d: Draft) -> Drawn:
    """A carrier known only by its banner and its foot; labels of the totals above the amounts."""
    money, day = d.formats((f.money("\u00a0", after="\u00a0€"), f.long), (f.money(" "), f.slash),
                           (f.money("", after=" EUR"), f.dot))
    seller = d.firm("Transports Orvaline", "TRANS-BESSELIN", "Messageries Cardoulet")
    buyer, issued = d.buyer(), month_end(d.day())
    number, due = f"{issued:%y}-{d.n(1000, 99999):06d}", issued + timedelta(days=30)
    rows, freight = [], _ZERO
    for _ in range(d.n(3, 5)):
        price, taken = d.eur(180, 1450), issued - timedelta(days=d.n(2, 27))
        town = d.pick("Anvers", "Barcelone", "Turin", "Rungis", "Fos-sur-Mer", "Kehl")
        rows.append((day(taken), f"CMR {d.n(100000, 999999)}",
                     f"{buyer.city.title()} / {town}", f"{d.n(4, 33)} pal.", money(price)))
        freight += price
    fuel = cents(freight * Decimal("6.40") / 100)
    ht = freight + fuel
    tva = cents(ht * 20 / 100)
    p = Press("Carlito", 10)
    p.box(0, 0, p.width, 62, fill="#0b3c5d", ink="#0b3c5d")
    p.t(40, 40, seller.name, 24, b=True, ink="#ffffff", spread=1.5)
    p.t(40, 88, "Fret national et international - Affrètement - Logistique", 8, ink="#555555")
    p.t(40, 130, f"Facture n° {number}", 14, b=True)
    p.t(40, 148, f"{seller.city.title()}, le {day(issued)}")
    p.block(320, 130, ["Client facturé", buyer.name, *buyer.address,
                       f"TVA : {buyer.vat}"], 10.5)
    y = p.grid(40, 220, (82, 95, 165, 75, 98), rows, "lllrr", frame="lines", step=18,
               head=("Enlèvement", "Lettre de voiture", "Trajet", "Qté", "Prix HT"))
    p.t(40, y + 16, f"Indexation gazole 6,40 % : {money(fuel)}", 9)
    cells = (("Transport", freight), ("Gazole", fuel), ("Total HT", ht), ("TVA 20 %", tva),
             ("Total TTC", ht + tva))
    for i, (label, amount) in enumerate(cells):
        p.box(40 + 103 * i, y + 34, 143 + 103 * i, y + 76)
        p.t(91 + 103 * i, y + 48, label, 8, to="c", ink="#555555")
        p.t(91 + 103 * i, y + 66, money(amount), 11, b=i == 4, to="c")
    p.block(40, y + 100, [
        f"À payer avant le {day(due)} (délai légal transport : 30 jours, art. L. 441-11 C. com.).",
        "Le transporteur dispose d'un droit de gage (art. L. 132-2 C. com.).",
        f"Virement : IBAN {seller.iban_spaced}",
    ])
    p.rule(40, 785, 555)
    p.block(297, 797, [
        f"{seller.name} - {seller.form} au capital de {seller.capital} €"
        f" - {', '.join(seller.address)}",
        f"RCS {seller.city.title()} {seller.siren_spaced} - Licence 2019/82/4512 - {seller.phone}",
    ], 7, to="c")
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "total_ht": ht,
        "total_tva": tva, "total_ttc": ht + tva, "seller_name": seller.name, "currency": "EUR",
        "seller_siren": seller.siren, "buyer_name": buyer.name, "iban": seller.iban,
    }
    worked = {"buyer_siren": buyer.siren, "prepaid": _ZERO, "due_payable": ht + tva}
    return drawn("facture", p.pdf(), stated, worked)


@LAYOUTS
def temporary_work_factor(d: Draft) -> Drawn:
    """Temporary work by the week, buyer on the left, and a factor who must be paid instead."""
    money, day = d.formats((f.money(), f.slash), (f.money("\u00a0"), f.dot), (f.money(""), f.slash))
    seller = d.firm("Intérim Azurelle", "PROXITÂCHE Missions", "Relais Emploi Mayenton")
    buyer, issued = d.buyer(), d.day()
    number, due = f"AG{d.n(10, 60)}-{d.n(10000, 99999)}", issued + timedelta(days=d.pick(30, 45))
    rows, ht = [], _ZERO
    for job in d.rng.sample(("Cariste CACES 3", "Préparateur", "Soudeur TIG", "Maçon N2"), 3):
        badge = d.n(1000, 9999)
        for kind, factor in (("HN", Decimal(1)), ("HS 25", Decimal("1.25"))):
            hours = Decimal(d.n(3, 35)) if factor == 1 else Decimal(d.n(1, 6))
            price = cents(d.eur(19, 27) * factor)
            rows.append((f"Mat. {badge}", job, kind, f"{hours:.2f}".replace(".", ","),
                         money(price), money(cents(hours * price))))
            ht += cents(hours * price)
    tva = cents(ht * 20 / 100)
    factor_iban = french_iban(d.rng)
    start = issued - timedelta(days=issued.weekday() + 7)
    p = Press("Helvetica", 9)
    p.t(555, 50, seller.name.upper(), 15, b=True, to="r", ink="#b03a2e")
    p.block(555, 66, [*seller.address, f"Tél {seller.phone}", f"SIRET : {seller.siret}",
                      f"N° TVA : {seller.vat}", "Garantie financière ATRADELIS 128 000 €"],
            8, to="r")
    p.block(40, 66, ["FACTURÉ À", buyer.name, "Service intérim", *buyer.address,
                     f"SIREN {buyer.siren_spaced}"], 9.5)
    y = p.grid(40, 160, (100, 90, 110, 215), [
        (number, day(issued), f"{d.n(10000, 99999)}",
         f"du {day(start)} au {day(start + timedelta(days=6))}"),
    ], "cccc", frame="all", step=18, shade="#f5e4e1",
        head=("FACTURE N°", "DATE", "CODE CLIENT", "PÉRIODE TRAVAILLÉE"))
    y = p.grid(40, y + 16, (70, 140, 60, 65, 80, 100), rows, "lllrrr", frame="columns",
               head=("Salarié", "Qualification", "Type", "Heures", "Taux HT", "Montant HT"),
               down_to=y + 190)
    p.grid(355, y + 10, (90, 110), [
        ("TOTAL H.T.", money(ht)), ("T.V.A. 20,00 %", money(tva)),
        ("TOTAL T.T.C.", money(ht + tva)), ("À RÉGLER (EUR)", money(ht + tva)),
    ], "lr", frame="all", step=17)
    p.block(40, y + 22, ["Mode de règlement : virement", f"Date limite de règlement : {day(due)}",
                         "Indemnité forfaitaire de recouvrement : 40 €"])
    p.box(40, y + 100, 555, y + 162)
    p.block(48, y + 114, [
        "CRÉANCE CÉDÉE - Pour être libératoire, votre règlement doit être effectué directement à",
        "AFFACTURA CRÉDIT, 2 place des Cordeliers, 69002 Lyon, subrogée dans nos droits, SA au",
        "capital de 8 400 000 €, à qui toute réclamation doit être adressée.",
        "IBAN " + " ".join(factor_iban[i : i + 4] for i in range(0, 27, 4)),
    ], 8)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": ht, "total_tva": tva, "total_ttc": ht + tva, "due_payable": ht + tva,
        "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
        "buyer_siren": buyer.siren,
    }
    return drawn("facture", p.pdf(), stated, {"prepaid": _ZERO, "iban": factor_iban})
