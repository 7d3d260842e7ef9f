"""Invoices over the counter: plumbing and flour."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.kit.trades import (
    Draft,
    Family,
    cents,
    drawn,
    month_end,
    rate_text,
    sums,
)
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout3.truth import LATE, ZERO, invoice, legal, unpaid

LAYOUTS: Final = Family()

_PLUMBING: Final = (
    ("Tube cuivre écroui 22x1 barre 5 m", "31.40"),
    ("Coude à souder 90° FF 22", "1.85"),
    ("Vanne à sphère 3/4 MF papillon", "9.70"),
    ("Mitigeur lavabo bec fixe chromé", "64.20"),
    ("Receveur extra-plat 120x90 blanc", "218.00"),
    ("Siphon lavabo laiton", "14.35"),
    ("Flexible inox 3/8 F-F 30 cm", "4.10"),
    ("Radiateur acier type 22 600x1000", "172.60"),
    ("Robinet thermostatique équerre 1/2", "27.90"),
    ("Té à sertir multicouche 20", "6.45"),
    ("Couronne multicouche 16x2 100 m", "118.00"),
    ("Réducteur de pression 3/4", "48.75"),
    ("Pack WC suspendu bâti-support", "329.00"),
    ("Plaque de commande double touche", "38.60"),
    ("Joint fibre 20x27 (sachet de 100)", "7.20"),
    ("Collier Atlas simple diam. 22", "0.95"),
    ("Chauffe-eau électrique 200 L stable", "412.00"),
    ("Groupe de sécurité 7 bars", "24.30"),
    ("Colle PVC pot 500 mL", "13.15"),
    ("Tube PVC NF Me diam. 100 4 m", "19.80"),
    ("Culotte PVC 45° MF 100", "8.25"),
    ("Manchette de raccordement WC", "5.60"),
    ("Circulateur 25-60 180 mm", "146.00"),
    ("Purgeur automatique 3/8", "8.90"),
    ("Filasse lin (poupée 200 g)", "6.75"),
    ("Pâte à joint 500 g", "11.20"),
    ("Soupape différentielle 3/4", "29.40"),
    ("Nourrice 4 départs 3/4", "37.10"),
    ("Vase d'expansion 18 L", "33.80"),
    ("Sortie de cloison double R1/2", "12.65"),
    ("Baignoire acrylique 170x75", "189.00"),
    ("Clapet anti-retour laiton 1", "15.50"),
    ("Détartrant liquide 5 L", "21.90"),
    ("Bonde de douche diam. 90", "26.40"),
)
_FLOUR: Final = (
    ("Farine T65 tradition sac 25 kg", "21.60", "5.5"),
    ("Farine de seigle T130 25 kg", "24.90", "5.5"),
    ("Beurre de tourage 82 % plaque 2 kg", "17.45", "5.5"),
    ("Levure fraîche carton 10 kg", "23.80", "5.5"),
    ("Sachets croissant kraft (mille)", "38.50", "20"),
    ("Boîtes pâtissières 25 cm (cent)", "44.20", "20"),
    ("Chocolat de couverture 55 % 5 kg", "62.00", "5.5"),
    ("Papier cuisson 40x60 (rame)", "29.30", "20"),
    ("Sucre cristal sac 25 kg", "27.75", "5.5"),
    ("Produit dégraissant bidon 5 L", "18.60", "20"),
)


@LAYOUTS
def sanitaire_a_reporter(d: Draft) -> Drawn:
    """A plumbing wholesaler's two pages: discounts, a delivery note as a line, carried forward."""
    s, b = (
        d.firm("Comptoir Sanitaire du Vexinel", "THERMAVALYS DISTRIBUTION", "Sanibel Négoce"),
        d.buyer(),
    )
    m, day = d.formats((f.FR, f.slash), (f.money(""), f.slash_short), (f.FR_DOT, f.slash))
    issued = d.day()
    number, order, note = (
        f"{d.n(2100000, 2999999)}",
        f"CDE{d.n(1000, 9999)}",
        f"{d.n(700000, 799999)}",
    )
    rows, items = _plumbing_lines(d, m)
    port = d.eur(15, 45)
    total, due = sums(items, {"20": port}), month_end(issued + timedelta(days=30))
    sent = issued - timedelta(days=d.n(1, 6))
    p = Press("Helvetica", 8)
    cells = (number, day(issued), f"C{d.n(10000, 99999)}", d.style("VIREMENT", "LCR DIRECTE"))
    _plumbing_head(p, d, s, b, cells, "1 / 2")
    widths, to = (60, 215, 35, 65, 40, 50, 60), "llrrrrr"
    head = ("Référence", "Désignation", "Qté", "P.U. brut", "Rem. %", "P.U. net", "Montant HT")
    first: list[tuple[str, ...]] = [
        ("", f"BL n° {note} du {day(sent)}", "", "", "", "", ""),
        ("", f"Votre commande {order} - Chantier {b.city.title()}", "", "", "", "", ""),
    ]
    p.grid(35, 262, widths, first + rows[:20], to, head=head, step=17, frame="columns", down_to=740)
    carried = sum((item.net for item in items[:20]), ZERO)
    p.t(557, 734, m(carried), to="r")
    p.t(490, 734, "A reporter", to="r", b=True)
    _plumbing_foot(p, s)
    p.page()
    _plumbing_head(p, d, s, b, cells, "2 / 2")
    report: list[tuple[str, ...]] = [("", "Report", "", "", "", "", m(carried))]
    p.grid(
        35, 262, widths, report + rows[20:], to, head=head, step=17, frame="columns", down_to=600
    )
    goods = sum((item.net for item in items), ZERO)
    p.grid(
        35,
        610,
        (70, 50, 70),
        [(m(total.ht), "20,00", m(total.tva))],
        "rrr",
        frame="all",
        head=("Base HT", "Taux", "Montant TVA"),
    )
    p.grid(
        35,
        660,
        (90, 90, 80),
        [(day(due), cells[3], m(total.ttc))],
        "llr",
        frame="all",
        head=("Echéance", "Mode", "Montant"),
    )
    p.grid(
        375,
        610,
        (105, 80),
        [
            ("Total marchandises", m(goods)),
            ("Participation transport", m(port)),
            ("Total HT", m(total.ht)),
            ("Total TVA", m(total.tva)),
            (d.style("Total TTC", "TOTAL TTC EUR"), m(total.ttc)),
        ],
        "lr",
        frame="all",
        step=17,
    )
    p.box(375, 699, 560, 724, fill="#dddddd")
    p.t(380, 715, "NET A PAYER", 10, b=True)
    p.t(556, 715, m(total.ttc) + " EUR", 10, b=True, to="r")
    _plumbing_foot(p, s)
    stated = invoice(
        number,
        issued,
        total,
        s,
        b,
        due_date=due,
        order_number=order,
        delivery_number=note,
        iban=s.iban,
    )
    return drawn("facture", p.pdf(), stated, unpaid(total.ttc, delivery_date=sent))


def _plumbing_lines(d: Draft, m: f.Money) -> tuple[list[tuple[str, ...]], list[Item]]:
    rows: list[tuple[str, ...]] = []
    items = []
    for label, price in d.rng.sample(list(_PLUMBING), d.n(27, 33)):
        gross, less = cents(Decimal(price) * d.n(90, 120) / 100), d.pick(10, 15, 20, 32, 40)
        item = Item(label, Decimal(d.n(1, 12)), cents(gross * (100 - less) / 100), Decimal(20))
        items.append(item)
        rows.append(
            (
                f"{d.n(100000, 999999)}",
                label,
                f"{item.quantity}",
                m(gross),
                f"{less},00",
                m(item.price),
                m(item.net),
            )
        )
    return rows, items


def _plumbing_head(p: Press, d: Draft, s: Firm, b: Firm, cells: tuple[str, ...], page: str) -> None:
    p.t(35, 55, s.name, 15, b=True, ink="#a01818")
    p.block(35, 70, [*s.address, f"Tél. {s.phone}"])
    p.t(560, 45, f"Page {page}", to="r")
    p.block(35, 125, ["Adresse de livraison", b.name, "Chantier - " + b.street, b.town])
    p.box(310, 105, 560, 185, round_by=6)
    p.block(325, 128, [b.name.upper(), b.street.upper(), b.town.upper()], 10, step=16)
    p.t(35, 215, "FACTURE", 14, b=True)
    heads = ("N° facture", "Date", "Code client", "Mode de règlement")
    p.grid(150, 200, (100, 95, 95, 120), [cells], "cccc", head=heads, frame="all", step=17)


def _plumbing_foot(p: Press, s: Firm) -> None:
    p.para(35, 762, 525, LATE + " Réserve de propriété : loi du 12 mai 1980.", 6.5)
    p.t(35, 790, f"Domiciliation bancaire : IBAN {s.iban_spaced} - BIC CPVXFR2A878", 7)
    p.rule(35, 797, 560)
    p.t(297, 807, f"{legal(s)} - SIRET {s.siret} - NAF 4674B - TVA {s.vat}", 6.5, to="c")


@LAYOUTS
def meunier_deux_taux(d: Draft) -> Drawn:
    """A miller's delivery to a bakery: two rates by code, an instalment taken off."""
    s, b = d.firm("Minoterie Pervanchon", "Moulins d'Estrivel", "Les Meules de Jauliac"), d.buyer()
    m, day = d.formats((f.FR, f.slash), (f.FR_NBSP, f.slash), (f.FR_PLAIN, f.dot))
    issued = d.day()
    number, order = f"FC{issued:%y}{d.n(1, 99999):05d}", f"{d.n(10000, 99999)}"
    items = (
        d.items(_FLOUR[:4], 3, most=30) + d.items(_FLOUR[4:6], 1) + d.items(_FLOUR[6:], d.n(1, 3))
    )
    total, due, on = sums(items), issued + timedelta(days=30), issued - timedelta(days=d.n(0, 4))
    paid = Decimal(d.n(1, 4) * 50)
    p = Press("Liberation Sans", 8.5)
    p.t(40, 58, s.name, 17, b=True, family="Liberation Serif", ink="#7a4b12")
    p.t(40, 72, "Farines - Matières premières - Emballages pour la boulangerie", 8)
    p.block(40, 86, [*s.address, f"Tél. : {s.phone} - commandes avant 16 h"])
    p.t(310, 100, "Facturé à", 7.5, ink="#7a4b12")
    p.block(310, 113, [b.name, *b.address], 9.5)
    p.t(310, 160, "Livré à", 7.5, ink="#7a4b12")
    p.block(310, 172, [f"{b.name} - fournil", "Entrée des livraisons, cour", b.town], 8.5)
    p.t(40, 160, f"FACTURE {number}", 13, b=True)
    p.block(
        40,
        178,
        [
            f"Date : {day(issued)}",
            f"N° client : {d.n(100, 999)}   Tournée : {d.n(1, 30)}",
            f"{d.style('Commande n°', 'Réf. commande :')} {order}",
            f"Date de livraison : {day(on)}",
        ],
    )
    codes = {Decimal("5.5"): "1", Decimal("20"): "2"}
    rows = [
        (
            f"{d.n(1000, 9999)}",
            i.label,
            f"L{d.n(4000, 6999)}",
            f"{i.quantity}",
            m(i.price),
            m(i.net),
            codes[i.rate],
        )
        for i in items
    ]
    p.grid(
        40,
        235,
        (50, 215, 50, 40, 65, 70, 25),
        rows,
        "lllrrrc",
        step=16,
        frame="lines",
        shade="#f2e6d0",
        head=("Code", "Article", "Lot", "Qté", "P.U. HT", "Montant HT", "T"),
    )
    taxes = [(codes[rate], rate_text(rate), m(base), m(tax)) for rate, base, tax in total.taxes]
    p.grid(
        40,
        560,
        (30, 55, 80, 80),
        taxes,
        "crrr",
        frame="all",
        head=("T", "Taux", "Base HT", "Montant TVA"),
    )
    lines = [
        ("Total HT", total.ht),
        ("Total TVA", total.tva),
        ("Total TTC", total.ttc),
        (d.style("Acompte versé", "Acompte reçu"), d.style(-1, 1) * paid),
        ("NET À PAYER", total.ttc - paid),
    ]
    p.grid(345, 560, (110, 100), [(k, m(v)) for k, v in lines], "lr", frame="all", step=17)
    p.t(40, 640, f"Échéance : {day(due)} - Règlement par chèque ou virement", b=True)
    p.t(40, 655, f"IBAN {s.iban_spaced}", 8)
    p.para(
        40, 740, 515, "Nous vous rappelons que les palettes Europe doivent être rendues. " + LATE, 7
    )
    p.t(297, 800, f"{legal(s)} - APE 1061A - N° TVA {s.vat}", 7, to="c")
    stated = invoice(
        number,
        issued,
        total,
        s,
        b,
        due_date=due,
        order_number=order,
        prepaid=paid,
        due_payable=total.ttc - paid,
        delivery_date=on,
        iban=s.iban,
    )
    return drawn("facture", p.pdf(), stated, {})
