"""Papers around a claim: a delivery note, a contract, a formal notice."""

from datetime import timedelta
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, drawn, month_end
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout3.truth import ZERO, legal, scrawl

LAYOUTS: Final = Family()
_MATERIALS: Final = (
    "Parpaing creux 20x20x50 B40",
    "Ciment CEM II 32,5 R sac 35 kg",
    "Sable 0/4 big bag 1 T",
    "Treillis soudé ST25 C",
    "Poutrelle précontrainte 4,20 m",
    "Hourdis polystyrène 12 cm",
    "Plaque BA13 250x120",
    "Laine de verre 100 mm R=3,15",
    "Rail R48 3 m",
    "Enduit à joint 25 kg",
)


@LAYOUTS
def livraison_parpaings(d: Draft) -> Drawn:
    """A builders' merchant's delivery note, signed at the site."""
    s, b = d.firm("Matériaux Rougeval", "Négoce du Bâtisseur", "PIERREVANCE MATERIAUX"), d.buyer()
    day = d.style(f.slash, f.dot, f.slash_short)
    delivered = d.day()
    printed = delivered - timedelta(days=d.n(1, 2))
    number, order = f"BL{d.n(100000, 999999)}", f"{d.pick('CF', 'BC', 'CH')}{d.n(1000, 9999)}"
    p = Press(d.style("Helvetica", "Liberation Sans"), 9)
    p.t(40, 55, s.name, 15, b=True)
    p.block(40, 70, [*s.address, f"Tél. {s.phone}", "Ouvert de 7 h à 12 h et de 13 h 30 à 18 h"], 8)
    p.t(555, 55, "BON DE LIVRAISON", 15, b=True, to="r")
    p.grid(
        330,
        65,
        (85, 70, 70),
        [(number, day(printed), f"{d.n(1000, 9999)}")],
        "ccc",
        frame="all",
        head=(d.style("N° de BL", "Numéro"), "Date BL", "Client"),
    )
    p.t(40, 135, "Adresse de facturation", 7.5)
    p.block(40, 147, [b.name, *b.address])
    p.t(330, 135, "Adresse de livraison", 7.5)
    p.block(
        330,
        147,
        [
            f"Chantier {d.pick('Les Aubiers', 'Résidence du Lac', 'Clos Marceau')}",
            "Portail nord",
            b.town,
        ],
    )
    p.block(
        40,
        200,
        [
            f"{d.style('Votre commande', 'Commande client')} : {order} du "
            f"{day(printed - timedelta(days=d.n(2, 9)))}",
            f"Chauffeur : 0{d.n(1, 9)}   Camion grue : oui",
        ],
    )
    rows = [
        (f"{d.n(10000, 99999)}", label, f"{d.n(1, 60)}", d.pick("U", "SAC", "PAL"), "0")
        for label in d.rng.sample(_MATERIALS, d.n(3, 8))
    ]
    p.grid(
        40,
        225,
        (65, 280, 60, 50, 60),
        rows,
        "llrcr",
        frame="columns",
        down_to=520,
        step=17,
        head=("Code", "Désignation", "Qté livrée", "Unité", "Reliquat"),
    )
    p.t(40, 540, f"Poids total : {d.n(800, 9000)} kg     Palettes consignées : {d.n(0, 6)}")
    p.box(40, 555, 290, 640)
    p.block(48, 570, ["Réserves éventuelles :", d.pick("Néant", "RAS", "1 sac percé")])
    p.box(300, 555, 555, 640)
    p.block(
        308,
        570,
        [
            f"{d.style('Livré le', 'Reçu le')} {day(delivered)}",
            "Nom et signature du réceptionnaire :",
            d.pick("Gaubertin", "Vaslard", "Orlandeau"),
        ],
        step=14,
    )
    scrawl(p, 420, 618, d)
    p.para(
        40,
        700,
        515,
        "Les marchandises voyagent aux risques du destinataire. Toute réclamation doit "
        "être faite sous 3 jours par lettre recommandée (art. L. 133-3 du Code de commerce).",
        7.5,
    )
    p.t(297, 800, f"{legal(s)} - SIRET {s.siret}", 7, to="c")
    stated = {"delivery_number": number, "order_number": order, "delivery_date": delivered}
    known = {
        "issue_date": printed,
        "seller_name": s.name,
        "buyer_name": b.name,
        "seller_siren": s.siren,
    }
    return drawn("bon_de_livraison", p.pdf(), stated, known)


@LAYOUTS
def contrat_entretien_ascenseur(d: Draft) -> Drawn:
    """A lift maintenance contract, signed at the end."""
    s, b = (
        d.firm("Ascenseurs Haldric", "Élévatis Maintenance", "Mobilift Services"),
        d.firm("Résidences Plaisantin", "Clinique du Val d'Ambre", "Hôtel des Deux Rives"),
    )
    day, signed = d.style(f.long, f.slash, f.long), d.day()
    begins = month_end(signed) + timedelta(days=1)
    p = Press(d.style("Times", "Liberation Serif", "Carlito"), 11)
    p.t(297, 70, "CONTRAT D'ENTRETIEN D'ASCENSEUR", 16, b=True, to="c")
    p.t(
        297,
        88,
        f"Formule {d.pick('Essentiel', 'Étendue', 'Sérénité')} - n° {d.n(10000, 99999)}",
        to="c",
    )
    y = p.para(60, 125, 475, "ENTRE LES SOUSSIGNÉS :", b=True) + 6
    y = (
        p.para(
            60,
            y,
            475,
            f"La société {s.name}, {s.form} au capital de {s.capital} euros, dont le siège "
            f"est {s.street}, {s.town}, immatriculée au RCS de {s.city.title()} sous le numéro "
            f"{s.siren_spaced}, représentée par sa direction, ci-après « le Prestataire »,",
        )
        + 6
    )
    y = p.para(60, y, 475, "d'une part, et") + 6
    y = (
        p.para(
            60,
            y,
            475,
            f"{b.name}, {b.form} au capital de {b.capital} euros, {b.street}, {b.town}, RCS "
            f"{b.siren_spaced}, ci-après « le Client », d'autre part,",
        )
        + 6
    )
    y = p.para(60, y, 475, "IL A ÉTÉ CONVENU CE QUI SUIT :", b=True) + 10
    price = d.eur(1200, 4800)
    articles = (
        (
            "Objet",
            "Le Client confie au Prestataire l'entretien de l'appareil installé à l'adresse "
            "ci-dessus, conformément au décret du 9 septembre 2004.",
        ),
        (
            "Durée",
            f"Le contrat prend effet le {day(begins)} pour une durée de trois ans, renouvelable "
            "par tacite reconduction sauf dénonciation trois mois avant son terme.",
        ),
        (
            "Prix",
            f"Le prix annuel est de {f.FR_NBSP(price)} hors taxes, révisé chaque 1er janvier selon "
            "l'indice ICHT-IME.",
        ),
        (
            "Paiement",
            "Les factures trimestrielles sont payables à 30 jours date de facture. Tout retard "
            "entraîne de plein droit des pénalités égales à trois fois le taux d'intérêt légal et "
            "l'indemnité forfaitaire de 40 euros.",
        ),
        (
            "Clause pénale",
            "À défaut de paiement quinze jours après mise en demeure, le Client devra en outre "
            "une somme égale à 10 % du montant impayé.",
        ),
        (
            "Obligations",
            "Le Prestataire effectue une visite toutes les six semaines et intervient sous une "
            "heure en cas de personne bloquée. Le Client laisse libre accès à la machinerie.",
        ),
        (
            "Résiliation",
            "En cas de manquement grave non réparé dans les trente jours, chaque partie peut "
            "résilier le contrat par lettre recommandée avec demande d'avis de réception.",
        ),
        (
            "Litiges",
            f"Tout différend sera porté devant le tribunal de commerce de {s.city.title()}.",
        ),
    )
    for n, (title, text) in enumerate(articles, 1):
        if y > 700:
            p.t(297, 810, "1/2", 9, to="c")
            p.page()
            y = 70.0
        y = p.para(60, y, 475, f"Article {n} - {title}", b=True)
        y = p.para(60, y, 475, text) + 8
    if y > 660:
        p.page()
        y = 70.0
    p.t(
        60,
        y + 20,
        f"Fait à {s.city.title()}, {d.style('le', 'en deux exemplaires, le')} {day(signed)}",
    )
    p.t(60, y + 45, "Pour le Prestataire", b=True)
    p.t(330, y + 45, "Pour le Client", b=True)
    p.t(330, y + 60, "« Lu et approuvé »", 10)
    scrawl(p, 80, y + 90, d)
    scrawl(p, 350, y + 90, d)
    known = {
        "seller_name": s.name,
        "buyer_name": b.name,
        "seller_siren": s.siren,
        "buyer_siren": b.siren,
    }
    return drawn("contrat", p.pdf(), {"issue_date": signed}, known)


@LAYOUTS
def demeure_direction_financiere(d: Draft) -> Drawn:
    """A formal notice by a creditor's finance department, with its unpaid invoices in a table."""
    s, b = d.firm("Agrosem Poitou", "Semences Valdorge", "Nutrivalle Élevage"), d.buyer()
    m, day = d.formats((f.FR_NBSP, f.slash), (f.FR, f.slash), (f.FR_PLAIN, f.dot))
    written = d.day()
    tracking = f"{d.pick('1A', '2C')} {d.n(100, 999)} {d.n(100, 999)} {d.n(1000, 9999)} {d.n(0, 9)}"
    rows, owed, cited = [], ZERO, []
    for n in range(d.n(1, 4)):
        made = written - timedelta(days=150 - 22 * n + d.n(0, 9))
        number, sum_ = f"F{made:%y%m}{d.n(100, 999)}", d.eur(300, 5200)
        cited.append(number)
        owed += sum_
        rows.append((number, day(made), day(made + timedelta(days=30)), m(sum_)))
    p = Press(d.style("Liberation Sans", "Carlito", "Helvetica"), 10)
    p.t(60, 60, s.name, 14, b=True)
    p.block(60, 75, [*s.address, f"Tél. {s.phone}", "Direction administrative et financière"], 9)
    p.block(330, 130, [b.name, "À l'attention du dirigeant", *b.address], 10.5, step=14)
    p.t(
        60,
        195,
        d.style("Lettre recommandée avec accusé de réception n°", "LRAR n°") + f" {tracking}",
        b=True,
    )
    p.t(330, 220, f"{s.city.title()}, le {f.long(written)}")
    p.t(60, 250, "Objet : mise en demeure de payer", b=True)
    p.t(60, 264, f"N/Réf. : compte client {d.n(10000, 99999)}")
    y = p.para(60, 295, 475, "Madame, Monsieur,") + 6
    y = (
        p.para(
            60,
            y,
            475,
            "Malgré nos relances, nous constatons que les factures ci-dessous restent impayées "
            "à ce jour :",
        )
        + 2
    )
    y = p.grid(
        60,
        y,
        (120, 110, 110, 135),
        rows,
        "lllr",
        frame="all",
        step=17,
        head=("Facture", "Date", "Échéance", "Montant TTC"),
    )
    p.t(532, y + 16, f"Total dû : {m(owed)}", b=True, to="r")
    y = (
        p.para(
            60,
            y + 42,
            475,
            f"Nous vous mettons en demeure de nous régler la somme de {m(owed)} sous huit "
            "jours à compter de la réception de la présente, outre les pénalités de retard et "
            "l'indemnité forfaitaire de 40 € par facture (art. L. 441-10 du Code de commerce).",
        )
        + 6
    )
    y = (
        p.para(
            60,
            y,
            475,
            "À défaut, nous saisirons sans autre avis le tribunal compétent d'une requête en "
            "injonction de payer, à vos frais. La présente vaut mise en demeure au sens de "
            "l'article 1344 du Code civil.",
        )
        + 6
    )
    y = (
        p.para(60, y, 475, f"Votre règlement peut être fait par virement : IBAN {s.iban_spaced}.")
        + 6
    )
    p.para(60, y, 475, "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.")
    p.t(360, y + 40, "Le responsable du crédit client")
    scrawl(p, 380, y + 65, d)
    p.t(297, 805, f"{legal(s)} - TVA {s.vat}", 7.5, to="c")
    stated = {
        "issue_date": written,
        "tracking_number": tracking.replace(" ", ""),
        "invoices_cited": ";".join(cited),
    }
    known = {
        "total_ttc": owed,
        "due_payable": owed,
        "debt_amount": owed,
        "seller_name": s.name,
        "buyer_name": b.name,
        "seller_siren": s.siren,
        "iban": s.iban,
        "sent_date": written,
    }
    return drawn("mise_en_demeure", p.pdf(), stated, known)
