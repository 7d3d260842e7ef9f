"""Contracts, orders, deliveries, leases and register extracts."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.kit.formats import FR, FR_NBSP, long, slash
from benchmarks.accuracy.kit.hand import VISIBLE_WORDS
from benchmarks.accuracy.kit.parties import two_firms
from benchmarks.accuracy.kit.sale import sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts

LAYOUTS: Final = Layouts(VISIBLE_WORDS)


def _day(rng: Random) -> date:
    return date(2025, 3, 3) + timedelta(days=rng.randrange(560))


@LAYOUTS.paper("contrat", sheet={"family": "serif", "size": 11})
def services_contract(s: Sheet, rng: Random) -> Mapping[str, object]:
    """Two pages of articles, payment terms and penalty clause, signed on the second."""
    provider, client = two_firms(rng)
    signed = _day(rng)
    s.t(297, 70, "CONTRAT DE PRESTATION DE SERVICES", b=True, size=15, align="c")
    y = s.para(
        60,
        110,
        480,
        f"Entre {provider.name}, {provider.form} au capital de {provider.capital} euros, "
        f"{provider.street}, {provider.town}, RCS {provider.city} {provider.siren_spaced}, "
        f"ci-après le "
        f"Prestataire, et {client.name}, {client.form}, {client.street}, {client.town}, RCS "
        f"{client.city} "
        f"{client.siren_spaced}, ci-après le Client, il est convenu ce qui suit.",
    )
    for title, text in (
        (
            "Article 1 - Objet",
            "Le Prestataire assure l'entretien des installations décrites en annexe.",
        ),
        (
            "Article 2 - Prix",
            f"Le prix annuel est de {FR_NBSP(Decimal(9600))} hors taxes, facturé chaque trimestre.",
        ),
        ("Article 3 - Paiement", "Les factures sont payables à 30 jours fin de mois par virement."),
        (
            "Article 4 - Retard",
            "Tout retard entraîne des pénalités et une indemnité forfaitaire de 40 €.",
        ),
        (
            "Article 5 - Clause pénale",
            "Le Client défaillant doit en outre une indemnité de 10 % des sommes dues.",
        ),
        ("Article 6 - Durée", "Le contrat est conclu pour trois ans."),
    ):
        s.t(60, y + 14, title, b=True)
        y = s.para(60, y + 32, 480, text)
    s.page()
    s.t(60, 80, "Article 7 - Litiges", b=True)
    s.para(60, 98, 480, f"Tout litige relève du tribunal de commerce de {provider.city}.")
    s.t(60, 160, f"Fait à {client.city}, le {long(signed)}, en deux exemplaires.")
    s.t(60, 200, "Le Prestataire")
    s.t(330, 200, "Le Client")
    s.scrawl(70, 250)
    s.scrawl(340, 250)
    return {"issue_date": signed}


@LAYOUTS.paper("devis", sheet={"family": "carlito"})
def quote(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A quote with "bon pour accord"."""
    d = sale(rng, number="DEV{y}-{n}", due=False)
    s.t(40, 50, f"DEVIS N° {d.number}", b=True, size=16)
    s.t(
        40,
        70,
        f"Date : {slash(d.issued)} - valable jusqu'au {slash(d.issued + timedelta(days=60))}",
    )
    s.lines(40, 100, (d.seller.name, *d.seller.address, f"SIRET {d.seller.siret}"))
    s.lines(330, 100, (d.buyer.name, *d.buyer.address))
    columns = (
        ("Désignation", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU HT", 450.0, "r"),
        ("Total HT", 550.0, "r"),
    )
    y = s.table(190, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(
        370,
        y + 10,
        (("Total HT", FR(d.ht)), ("TVA 20 %", FR(d.tva)), ("Total TTC", FR(d.ttc))),
        right=550,
    )
    s.t(40, y + 90, "Bon pour accord, date et signature du client :")
    s.scrawl(60, y + 130)
    return {
        "issue_date": d.issued,
        "total_ttc": d.ttc,
        "seller_siren": d.seller.siren,
        "~total_ht": d.ht,
        "~total_tva": d.tva,
        "~due_payable": d.ttc,
        "~invoice_number": d.number,
    }


@LAYOUTS.paper("bon_de_commande", sheet={"family": "helvetica"})
def purchase_order(s: Sheet, rng: Random) -> Mapping[str, object]:
    """The buyer's own order form: here the buyer holds the letterhead."""
    d = sale(rng, order="BC{yy}-{n}", due=False)
    s.t(40, 50, d.buyer.name, b=True, size=15)
    s.lines(40, 66, (*d.buyer.address, f"SIREN {d.buyer.siren}"))
    s.t(555, 50, "BON DE COMMANDE", b=True, size=14, align="r")
    s.kv(360, 76, (("Commande n°", d.order), ("Date", slash(d.issued))), gap=100)
    s.lines(360, 120, ("Fournisseur :", d.seller.name, *d.seller.address))
    columns = (
        ("Référence", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU HT", 450.0, "r"),
        ("Total HT", 550.0, "r"),
    )
    y = s.table(200, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.t(550, y + 10, f"Total HT : {FR(d.ht)} €", align="r", b=True)
    s.t(
        40,
        y + 40,
        f"Livraison souhaitée : {slash(d.issued + timedelta(days=14))}. Merci d'accuser réception.",
    )
    return {
        "order_number": d.order,
        "issue_date": d.issued,
        "~total_ht": d.ht,
        "~seller_siren": d.seller.siren,
        "~buyer_siren": d.buyer.siren,
    }


@LAYOUTS.paper("bon_de_livraison", sheet={"family": "sans"})
def delivery_note(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A delivery note with quantities, no price."""
    d = sale(rng, order="C{n}", delivery="BL{y}{n}", due=False)
    delivered = d.delivered or d.issued
    s.lines(40, 50, (d.seller.name, *d.seller.address), b=True)
    s.t(555, 50, "BON DE LIVRAISON", b=True, size=14, align="r")
    s.above(
        40,
        120,
        (("N° BL", d.delivery), ("Date de livraison", slash(delivered)), ("N° commande", d.order)),
        cell=150,
    )
    s.lines(40, 180, ("Livré à", d.buyer.name, *d.buyer.address))
    columns = (("Désignation", 44.0, "l"), ("Commandé", 450.0, "r"), ("Livré", 550.0, "r"))
    y = s.table(260, columns, [(i.label, f"{i.quantity}", f"{i.quantity}") for i in d.items])
    s.t(40, y + 20, "Marchandises reçues en bon état. Signature et cachet du client :")
    s.scrawl(60, y + 60)
    return {"delivery_number": d.delivery, "delivery_date": delivered, "order_number": d.order}


@LAYOUTS.paper("bon_de_livraison", sheet={"family": "helvetica", "size": 8})
def waybill(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A CMR waybill with its numbered boxes."""
    shipper, consignee = two_firms(rng)
    delivered, number = _day(rng), f"{rng.randrange(100000, 999999)}"
    s.t(40, 46, "LETTRE DE VOITURE INTERNATIONALE (CMR)", b=True, size=12)
    s.t(500, 46, f"N° {number}", b=True, size=12)
    boxes = (("1 Expéditeur", shipper), ("2 Destinataire", consignee))
    for n, (title, firm) in enumerate(boxes):
        s.box(40, 60 + 70 * n, 297, 125 + 70 * n)
        s.t(46, 72 + 70 * n, title, grey=0.4)
        s.lines(46, 86 + 70 * n, (firm.name, *firm.address), size=9)
    s.box(300, 60, 556, 125)
    s.t(306, 72, "16 Transporteur", grey=0.4)
    s.t(306, 88, "Transports Quercibel, 46000 Cahors", size=9)
    s.t(46, 220, "6-9 Marques, nombre, emballage, nature", grey=0.4)
    s.t(46, 236, "4 palettes - pièces usinées - 1 840 kg", size=9)
    s.box(40, 640, 297, 740)
    s.t(46, 652, "24 Marchandises reçues", grey=0.4)
    s.t(46, 670, f"Lieu {consignee.city}, le {slash(delivered)}", size=9)
    s.t(46, 688, "Signature et timbre du destinataire", grey=0.4)
    s.scrawl(60, 715)
    return {"delivery_number": number, "delivery_date": delivered}


@LAYOUTS.paper("bail", sheet={"family": "times", "size": 11})
def commercial_lease(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A commercial lease: destination, rent, charges, term."""
    landlord, tenant = two_firms(rng)
    signed = _day(rng)
    s.t(297, 70, "BAIL COMMERCIAL", b=True, size=16, align="c")
    s.t(297, 88, "soumis aux articles L145-1 et suivants du code de commerce", align="c")
    y = s.para(
        60,
        130,
        480,
        f"La société {landlord.name}, {landlord.form}, SIREN {landlord.siren_spaced}, bailleur, "
        f"donne à bail à la société {tenant.name}, {tenant.form}, SIREN "
        f"{tenant.siren_spaced}, preneur, les "
        f"locaux situés {tenant.street}, {tenant.town}.",
    )
    for title, text in (
        ("Durée", "Le bail est consenti pour neuf années entières et consécutives."),
        (
            "Loyer",
            f"Le loyer annuel est fixé à {FR_NBSP(Decimal(14400))} hors taxes et hors "
            f"charges, payable par "
            "trimestre et d'avance, le premier jour de chaque trimestre.",
        ),
        (
            "Charges",
            "Le preneur rembourse sa quote-part des charges par provisions trimestrielles.",
        ),
        ("Dépôt de garantie", f"Le preneur verse {FR_NBSP(Decimal(3600))} à la signature."),
        (
            "Clause résolutoire",
            "À défaut de paiement d'un terme, le bail est résilié un mois après commandement.",
        ),
    ):
        s.t(60, y + 12, title, b=True)
        y = s.para(60, y + 28, 480, text)
    s.t(60, y + 24, f"Fait à {landlord.city}, le {long(signed)}")
    s.scrawl(70, y + 70)
    s.scrawl(300, y + 70)
    return {"issue_date": signed}


@LAYOUTS.paper("avis_echeance", sheet={"family": "carlito", "size": 10})
def rent_notice(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A quarterly rent notice: rent, provisions, VAT, total, due date."""
    landlord, tenant = two_firms(rng)
    start = date(2026, rng.choice((1, 4, 7)), 1)
    end = date(2026, start.month + 2, 31 if start.month == 1 else 30)
    rent, charges = Decimal(rng.randrange(900, 6000)), Decimal(rng.randrange(80, 500))
    total = (rent + charges) * Decimal("1.2")
    s.lines(40, 50, (landlord.name, *landlord.address, f"SIREN {landlord.siren}"), b=True)
    s.t(555, 50, "AVIS D'ÉCHÉANCE", b=True, size=15, align="r")
    s.lines(340, 100, (tenant.name, *tenant.address))
    s.t(40, 180, f"Période du {slash(start)} au {slash(end)}", b=True)
    s.t(40, 196, f"Date d'exigibilité : {slash(start)}")
    s.kv(
        40,
        230,
        (
            ("Loyer du trimestre", FR(rent)),
            ("Provision pour charges", FR(charges)),
            ("TVA 20 %", FR((rent + charges) * Decimal("0.2"))),
            ("Total à payer", FR(total)),
        ),
        right=400,
    )
    s.t(40, 330, f"Virement sur {landlord.iban_spaced}")
    return {
        "period_start": start,
        "period_end": end,
        "due_date": start,
        "total_ttc": total,
        "~iban": landlord.iban,
        "~seller_siren": landlord.siren,
        "~total_ht": rent + charges,
        "~total_tva": total - rent - charges,
        "~due_payable": total,
    }


@LAYOUTS.paper("kbis", sheet={"family": "serif", "size": 10})
def register_extract(s: Sheet, rng: Random) -> Mapping[str, object]:
    """An extrait Kbis."""
    company, _ = two_firms(rng)
    dated = _day(rng)
    s.lines(
        50,
        50,
        (
            f"Greffe du tribunal de commerce de {company.city}",
            f"{company.postcode} {company.city.upper()} CEDEX",
        ),
    )
    s.t(297, 110, "Extrait Kbis", b=True, size=18, align="c")
    s.t(
        297,
        130,
        "EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS",
        b=True,
        align="c",
        size=9,
    )
    s.t(297, 146, f"à jour au {long(dated)}", align="c")
    s.kv(
        56,
        190,
        (
            ("Immatriculation au RCS, numéro", f"{company.siren_spaced} R.C.S. {company.city}"),
            ("Date d'immatriculation", "04/02/2014"),
            ("Dénomination ou raison sociale", company.name),
            ("Forme juridique", "Société à responsabilité limitée"),
            ("Capital social", f"{company.capital},00 Euros"),
            ("Adresse du siège", f"{company.street} {company.town}"),
            ("Durée", "Jusqu'au 03/02/2113"),
        ),
        gap=190,
    )
    s.t(330, 500, "Le Greffier")
    return {"company_siren": company.siren, "issue_date": dated}
