"""Documents of the other natures, once held out."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.kit.formats import FR, FR_NBSP, long, slash
from benchmarks.accuracy.kit.parties import two_firms
from benchmarks.accuracy.kit.sale import sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts
from benchmarks.accuracy.layouts.opened.words import OPENED_WORDS

LAYOUTS: Final = Layouts(OPENED_WORDS)


def _day(rng: Random) -> date:
    return date(2025, 3, 3) + timedelta(days=rng.randrange(560))


@LAYOUTS.paper("contrat", sheet={"family": "carlito", "size": 10.5})
def maintenance_terms(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A subscription contract on a form: boxes first, then conditions."""
    provider, client = two_firms(rng)
    signed = _day(rng)
    s.t(40, 50, "Contrat d'abonnement et de maintenance", b=True, size=15)
    s.lines(40, 80, ("LE PRESTATAIRE", provider.name, *provider.address, f"SIREN {provider.siren}"))
    s.lines(320, 80, ("L'ABONNÉ", client.name, *client.address, f"SIREN {client.siren}"))
    s.kv(
        40,
        170,
        (
            ("Redevance mensuelle", f"{FR_NBSP(Decimal(390))} HT"),
            ("Durée ferme", "36 mois"),
            ("Prise d'effet", "à la signature"),
        ),
        gap=130,
    )
    y = s.para(
        40,
        240,
        510,
        "Les présentes conditions régissent l'abonnement. Les redevances sont payables par "
        "prélèvement le 5 de "
        "chaque mois. Toute redevance impayée à son terme porte intérêt au taux BCE majoré "
        "de 10 points. En cas de "
        "résiliation fautive, l'abonné doit, à titre de clause pénale, les redevances "
        "restant à courir. Compétence : "
        f"tribunal de commerce de {provider.city}.",
    )
    s.t(40, y + 30, f"Signé à {provider.city} le {slash(signed)}")
    s.t(40, y + 60, "Pour le prestataire")
    s.t(320, y + 60, "Pour l'abonné, lu et approuvé")
    s.scrawl(50, y + 100)
    s.scrawl(330, y + 100)
    return {"issue_date": signed}


@LAYOUTS.paper("bon_de_livraison", sheet={"family": "sans", "size": 10})
def acceptance_record(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A record of acceptance of works, without reserve."""
    builder, owner = two_firms(rng)
    done = _day(rng)
    s.t(297, 60, "PROCÈS-VERBAL DE RÉCEPTION DE TRAVAUX", b=True, size=14, align="c")
    y = s.para(
        50,
        110,
        490,
        f"L'an {done.year}, le {long(done)}, la société {owner.name}, maître d'ouvrage, "
        f"{owner.street}, {owner.town}, a "
        f"procédé à la réception des travaux réalisés par l'entreprise {builder.name}, "
        f"{builder.street}, {builder.town}, "
        f"SIREN {builder.siren_spaced}.",
    )
    y = s.para(
        50,
        y + 12,
        490,
        "La réception est prononcée sans réserve, avec effet à la date du présent procès-verbal.",
    )
    s.t(50, y + 30, "Le maître d'ouvrage")
    s.t(330, y + 30, "L'entreprise")
    s.scrawl(60, y + 70)
    s.scrawl(340, y + 70)
    return {"delivery_date": done}


@LAYOUTS.paper("relance", sheet={"family": "helvetica", "size": 9.5})
def overdue_list(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A second reminder: a table of overdue invoices."""
    creditor, debtor = two_firms(rng)
    written = _day(rng)
    numbers = [f"F{rng.randrange(1000, 9999)}" for _ in range(3)]
    sums = [Decimal(rng.randrange(20_000, 400_000)) / 100 for _ in numbers]
    s.lines(40, 50, (creditor.name, *creditor.address))
    s.lines(330, 110, (debtor.name, *debtor.address))
    s.t(40, 190, f"{creditor.city}, le {slash(written)}")
    s.t(40, 215, "2e RAPPEL - FACTURES ÉCHUES", b=True, size=12)
    s.para(
        40, 240, 510, "Nous constatons que les factures ci-dessous ne sont toujours pas réglées :"
    )
    columns = (
        ("Facture", 44.0, "l"),
        ("Date", 150.0, "l"),
        ("Échéance", 260.0, "l"),
        ("Reste dû", 550.0, "r"),
    )
    rows = [
        (n, slash(written - timedelta(days=70 + k)), slash(written - timedelta(days=40 + k)), FR(v))
        for k, (n, v) in enumerate(zip(numbers, sums, strict=True))
    ]
    y = s.table(270, columns, rows)
    total = sum(sums, Decimal("0.00"))
    s.t(550, y + 8, f"Total dû : {FR_NBSP(total)}", b=True, align="r")
    s.para(40, y + 40, 510, "Merci de nous adresser votre règlement par retour.")
    return {
        "issue_date": written,
        "invoices_cited": ";".join(numbers),
        "~total_ttc": total,
        "~due_payable": total,
    }


@LAYOUTS.paper("mise_en_demeure", sheet={"family": "times", "size": 11})
def lawyers_notice(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A formal notice by the creditor's lawyer."""
    creditor, debtor = two_firms(rng)
    written, number = _day(rng), f"{rng.randrange(100, 999)}-{rng.randrange(10, 99)}"
    owed = Decimal(rng.randrange(90_000, 900_000)) / 100
    s.lines(
        60,
        50,
        ("SELARL VAUMARIN AVOCATS", "Avocats à la cour", "2 rue du Palais", "75001 PARIS"),
        b=True,
    )
    s.lines(330, 130, (debtor.name, *debtor.address))
    s.t(60, 200, f"Paris, le {long(written)}")
    s.t(60, 220, f"Aff. : {creditor.name} / {debtor.name}")
    s.t(60, 234, "Par lettre recommandée avec demande d'avis de réception")
    y = s.para(60, 270, 480, "Madame, Monsieur,")
    y = s.para(
        60,
        y + 8,
        480,
        f"Je suis le conseil de la société {creditor.name}, qui me remet la facture n° "
        f"{number} restée impayée, pour "
        f"{FR_NBSP(owed)}. Je vous mets en demeure d'avoir à la régler sous quinzaine de la "
        f"réception des présentes.",
    )
    y = s.para(
        60,
        y + 8,
        480,
        "Passé ce délai, j'ai reçu instruction de saisir le tribunal. Vous pouvez remettre "
        "cette lettre à votre "
        "conseil habituel.",
    )
    s.scrawl(340, y + 40)
    return {
        "issue_date": written,
        "invoices_cited": number,
        "~total_ttc": owed,
        "~due_payable": owed,
    }


@LAYOUTS.paper("preuve_envoi", sheet={"family": "sans", "size": 9})
def acknowledgement(s: Sheet, rng: Random) -> Mapping[str, object]:
    """The acknowledgement of receipt of a registered letter."""
    creditor, debtor = two_firms(rng)
    received = _day(rng)
    number = f"1A{rng.randrange(10**10, 10**11)}"
    s.box(40, 40, 400, 250)
    s.t(52, 60, "AVIS DE RÉCEPTION DE VOTRE LETTRE RECOMMANDÉE", b=True, size=11)
    s.t(52, 80, f"Lettre recommandée n° {number}")
    s.lines(52, 105, ("Expéditeur (retour de l'avis)", creditor.name, *creditor.address))
    s.lines(230, 105, ("Destinataire", debtor.name, *debtor.address))
    s.t(52, 185, f"Présenté le {slash(received - timedelta(days=1))}")
    s.t(52, 201, f"Distribué le {slash(received)}", b=True)
    s.t(230, 201, "Signature du destinataire")
    s.scrawl(240, 225)
    return {"tracking_number": number, "received_date": received}


@LAYOUTS.paper("bon_de_commande", sheet={"family": "dejavu", "size": 8})
def english_order(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A purchase order in English."""
    d = sale(rng, order="PO{y}{n}", due=False)
    s.t(40, 50, "PURCHASE ORDER", b=True, size=16)
    s.kv(40, 76, (("PO number", d.order), ("Order date", d.issued.isoformat())), gap=90)
    s.lines(40, 120, ("Buyer", d.buyer.name, *d.buyer.address, f"VAT {d.buyer.vat}"))
    s.lines(320, 120, ("Supplier", d.seller.name, *d.seller.address))
    columns = (("Item", 44.0, "l"), ("Qty", 400.0, "r"), ("Unit price", 550.0, "r"))
    s.table(220, columns, [(i.label, f"{i.quantity}", FR(i.price)) for i in d.items])
    s.t(40, 700, "Please quote the PO number on all invoices and delivery notes.")
    return {"order_number": d.order, "issue_date": d.issued}


@LAYOUTS.paper("echange", sheet={"family": "sans", "size": 9})
def printed_mail(s: Sheet, rng: Random) -> Mapping[str, object]:
    """An e-mail thread printed to PDF."""
    creditor, debtor = two_firms(rng)
    sent = _day(rng)
    s.t(40, 50, "Re: livraison de la semaine prochaine", b=True, size=13)
    s.kv(
        40,
        74,
        (
            ("De :", f"achats@{debtor.siren}.example"),
            ("À :", f"ventes@{creditor.siren}.example"),
            ("Envoyé :", f"{long(sent)} 16:42"),
            ("Objet :", "Re: livraison de la semaine prochaine"),
        ),
        gap=60,
    )
    y = s.para(
        40,
        150,
        510,
        "Bonjour, nous confirmons la réception des marchandises de mardi, tout est conforme. "
        "Le règlement suivra "
        "à la fin du mois, notre trésorerie étant tendue. Cordialement, le service achats",
    )
    s.para(
        40,
        y + 20,
        510,
        f"> Le {slash(sent - timedelta(days=1))}, {creditor.name} a écrit : pouvez-vous "
        f"confirmer la livraison ?",
    )
    return {"issue_date": sent}


@LAYOUTS.paper("avis_echeance", sheet={"family": "serif", "size": 10})
def monthly_rent_call(s: Sheet, rng: Random) -> Mapping[str, object]:
    """An appel de loyer with arrears as a decoy."""
    landlord, tenant = two_firms(rng)
    month = rng.randrange(1, 12)
    start = date(2026, month, 1)
    end = date(2026, month + 1, 1) - timedelta(days=1)
    rent, charges = Decimal(rng.randrange(700, 2600)), Decimal(rng.randrange(40, 260))
    s.lines(
        40, 50, (landlord.name, "Administrateur de biens : Cabinet Ortelais", *landlord.address)
    )
    s.lines(330, 110, (tenant.name, *tenant.address))
    s.t(40, 190, "APPEL DE LOYER ET CHARGES", b=True, size=14)
    s.t(40, 208, f"Terme du {slash(start)} au {slash(end)}, exigible le {slash(start)}")
    s.kv(
        40,
        240,
        (
            ("Loyer principal", FR(rent)),
            ("Provisions sur charges", FR(charges)),
            ("Montant du terme", FR(rent + charges)),
        ),
        right=400,
    )
    s.t(40, 310, f"Solde antérieur (pour mémoire) : {FR_NBSP(rent * 2)}")
    total = rent + charges
    return {
        "period_start": start,
        "period_end": end,
        "due_date": start,
        "~total_ttc": total,
        "~due_payable": total,
        "~total_ht": total,
    }
