"""Papers around a claim: delivery, maintenance contract, order, formal notice, debt, posting."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from num2words import num2words

from benchmarks.accuracy.kit.formats import Dated, Money, dot, long, money, slash
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, sums
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
ZERO: Final = Decimal("0.00")

_MATERIALS: Final = (
    ("Parpaing creux 20x20x50 B40", "U", 180), ("Ciment CEM II 32,5 R sac 35 kg", "SAC", 42),
    ("Treillis soudé ST25C 6,00x2,40", "PAN", 12), ("Sable 0/4 big-bag 1 t", "BB", 6),
    ("Planelle isolée 5x20x50", "U", 60), ("Poutrelle précontrainte 4,20 m", "U", 14),
    ("Film polyéthylène 200 µ 6x25 m", "RLX", 2),
)  # fmt: skip


@LAYOUTS
def livraison_materiaux(d: Draft) -> Drawn:
    """A builders' merchant's delivery note: printed the day before, signed on the site."""
    seller = d.firm("MATÉRIAUX DE L'ARGOAT", "Dépôt Sablonneau", "BATI-NÉGOCE VALORIN")
    buyer, printed = d.buyer(), d.day()
    on = d.style(slash, dot, slash)
    note, order = (
        f"{d.n(300100, 398800)}",
        d.style(f"CC{d.n(10000, 88888)}", f"{d.n(4000, 9000)}-B"),
    )
    day = printed + timedelta(days=1)
    p = Press("Liberation Sans", 9)
    p.t(35, 50, seller.name, 15, b=True, ink="#7d2a10")
    p.block(35, 65, [*seller.address, f"Tél. {seller.phone}"], 8.5)
    p.t(560, 50, d.style("BON DE LIVRAISON", "Bon de livraison"), 17, b=True, to="r")
    p.t(560, 70, f"{d.style('N°', 'Numéro :', 'BL n°')} {note}", 13, b=True, to="r")
    p.t(560, 84, f"Édité le {on(printed)} à 16:42 par MD", 8, to="r", ink="#555555")
    _delivery_cells(p, buyer, order, on(day), d)
    rows = [
        (f"{4100 + 7 * at}", label, unit, f"{most - d.n(0, most // 3)}", "")
        for at, (label, unit, most) in enumerate(d.rng.sample(_MATERIALS, d.n(3, 6)))
    ]
    head = ("Code", "Désignation", "Unité", "Qté livrée", "Réserves")
    y = p.grid(35, 240, (55, 250, 50, 70, 100), rows, "llcrl", head=head, step=19, frame="all")
    p.t(
        35,
        y + 18,
        f"Poids total : {d.n(2, 9)} {d.n(100, 900)} kg - Palettes consignées : {d.n(2, 9)}",
    )
    _delivery_receipt(p, on(day), d)
    p.t(297, 800, f"{seller.form} au capital de {seller.capital} € - RCS {seller.city.title()} "
        f"{seller.siren_spaced} - TVA {seller.vat}", 7.5, to="c")  # fmt: skip
    stated = {"delivery_number": note, "delivery_date": day, "order_number": order}
    derived = {
        "issue_date": printed, "seller_name": seller.name, "seller_siren": seller.siren,
        "buyer_name": buyer.name,
    }  # fmt: skip
    return drawn("bon_de_livraison", p.pdf(), stated, derived)


def _delivery_cells(p: Press, buyer: Firm, order: str, day: str, d: Draft) -> None:
    p.box(320, 105, 560, 178)
    p.block(330, 122, [buyer.name, *buyer.address], 10)
    p.t(35, 125, "Adresse du chantier :", b=True)
    p.block(35, 139, ["Lotissement Les Cormiers, lot n° 14", buyer.town, "Accès porteur 19 t"])
    head = ("N° client", d.style("Commande", "Votre commande", "N° commande"),
            d.style("Date de livraison", "Livré le"), "Tournée", "Véhicule")  # fmt: skip
    row = (f"{d.n(20000, 68000)}", order, day, "T3 matin", "GK-417-RV")
    p.grid(35, 192, (95, 115, 115, 95, 105), [row], "ccccc", head=head, step=18, frame="all")


def _delivery_receipt(p: Press, day: str, d: Draft) -> None:
    p.box(35, 640, 290, 730)
    p.t(42, 655, "Chauffeur : équipe 2", 8.5)
    p.box(305, 640, 560, 730)
    p.t(312, 655, d.style("Reçu en bon état, le", "Marchandise reçue le"), 8.5)
    p.t(430, 657, day, 12, family="Caladea", ink="#1a2f8f")
    p.t(312, 670, "Nom, cachet et signature du client", 7.5, ink="#555555")
    p.t(400, 706, "Kerdavid", 20, family="Caladea", ink="#1a2f8f")
    p.para(35, 748, 525, "Les marchandises restent la propriété du vendeur jusqu'au paiement "
           "complet. Aucune réserve ne sera admise après 48 heures.", 7.5)  # fmt: skip


_ARTICLES: Final = (
    ("Objet", "Le Prestataire assure l'entretien préventif et le dépannage des portes automatiques "
     "et des quais de déchargement désignés en annexe 1, à raison de deux visites par an."),
    ("Durée", "Le contrat prend effet le {start} pour une durée de trois ans. Il se renouvelle par "
     "tacite reconduction par périodes d'un an, sauf dénonciation par lettre recommandée avec "
     "demande d'avis de réception trois mois avant son terme."),
    ("Prix", "La redevance annuelle est fixée à {fee} hors taxes, révisée chaque année au 1er "
     "janvier selon l'indice ICHT-IME. Les pièces détachées sont facturées en sus."),
    ("Facturation et paiement", "Les redevances sont facturées d'avance, par semestre. Elles sont "
     "payables à trente jours de leur date d'émission. Tout retard entraîne de plein droit "
     "des pénalités au taux de 12 % l'an et une indemnité forfaitaire de 40 euros."),
    ("Obligations du Client", "Le Client laisse libre accès aux équipements et signale sans délai "
     "toute anomalie. Il s'interdit toute intervention d'un tiers sans accord du Prestataire."),
    ("Responsabilité", "Le Prestataire est tenu d'une obligation de moyens. Il est assuré pour sa "
     "responsabilité civile professionnelle à hauteur de 1 500 000 euros par sinistre."),
    ("Résiliation", "En cas de manquement grave, le contrat est résilié trente jours après mise "
     "en demeure restée sans effet."),
    ("Litiges", "Tout litige relève de la compétence du tribunal de commerce de {court}."),
)  # fmt: skip


@LAYOUTS
def contrat_maintenance(d: Draft) -> Drawn:
    """A maintenance contract of two pages, signed at its end."""
    seller = d.firm("Portalis Maintenance", "SERVIQUAI", "Technifermeture Ponant")
    buyer, signed = d.buyer(), d.day()
    values = {
        "start": long(signed + timedelta(days=d.n(10, 60))), "court": seller.city.title(),
        "fee": money(" ", after=" euros")(d.eur(1400, 7800)),
    }  # fmt: skip
    p = Press("Times", 11)
    p.t(297, 70, d.style("CONTRAT DE MAINTENANCE", "CONTRAT D'ENTRETIEN"), 17, b=True, to="c")
    p.t(297, 88, f"Référence : CM-{d.n(1000, 8888)}", 10, to="c")
    p.t(60, 125, "Entre les soussignés :", b=True)
    y = 145.0
    for who, title in ((seller, "le Prestataire"), (buyer, "le Client")):
        y = p.para(60, y, 475, f"La société {who.name}, au capital de {who.capital} euros, "
                   f"dont le siège est {who.street}, {who.town}, immatriculée au RCS de "
                   f"{who.city.title()} sous le numéro {who.siren_spaced}, représentée par son "
                   f"représentant légal, ci-après dénommée « {title} »,") + 6  # fmt: skip
    p.t(60, y, "Il a été convenu ce qui suit.")
    y += 26
    for at, (title, text) in enumerate(_ARTICLES, 1):
        if at == 6:
            p.t(297, 815, "Page 1 sur 2 - paraphes :", 8, to="c")
            p.page()
            y = 70.0
        p.t(60, y, f"Article {at} - {title}", b=True)
        y = p.para(60, y + 17, 475, text.format(**values)) + 12
    _contract_end(p, y + 10, seller, buyer, signed, d.style(long, slash))
    derived = {
        "seller_siren": seller.siren, "buyer_siren": buyer.siren, "seller_name": seller.name,
        "buyer_name": buyer.name,
    }  # fmt: skip
    return drawn("contrat", p.pdf("Contrat"), {"issue_date": signed}, derived)


def _contract_end(p: Press, y: float, seller: Firm, buyer: Firm, signed: date, on: Dated) -> None:
    p.t(60, y, f"Fait à {seller.city.title()}, le {on(signed)}, en deux exemplaires originaux.")
    for x, who, title in ((60, seller, "Le Prestataire"), (330, buyer, "Le Client")):
        p.block(x, y + 35, [title, who.name, "« Lu et approuvé »"])
    p.t(85, y + 105, "R. Valmorin", 20, family="Caladea", ink="#1a2f8f")
    p.t(350, y + 105, "Ostrevant", 21, family="Caladea", ink="#1a2f8f")
    p.t(297, 815, "Page 2 sur 2", 8, to="c")


_SUPPLIES: Final = (
    ("Tôle acier galva 1500 x 3000 ép. 2 mm", "86.40", "20"),
    ("Tube carré 40x40x2 lg 6 m", "31.70", "20"),
    ("Vis TH M8x40 zinguée, boîte de 200", "24.90", "20"),
    ("Électrodes rutile 2,5 mm", "38.15", "20"),
    ("Disque à tronçonner 230", "3.45", "20"), ("Apprêt anticorrosion 20 L", "142.00", "20"),
)  # fmt: skip


@LAYOUTS
def commande_fournisseur(d: Draft) -> Drawn:
    """A customer's own order form: the issuer buys, the addressee sells."""
    seller = d.firm("Aciers Courtenval", "PROFILÉS DU LOING", "Quincaillerie Tessandre")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((money(" "), slash), (money(""), dot), (money(" ", after=" €"), long))
    items = d.items(_SUPPLIES, d.n(2, 5), most=30)
    total, number = (
        sums(items),
        d.style(f"BC{issued:%y}{d.n(100, 980):05d}", f"45{d.n(10**6, 10**7)}"),
    )
    p = Press("Carlito", 10)
    p.t(45, 55, buyer.name, 16, b=True)
    p.block(45, 72, [*buyer.address, f"SIRET {buyer.siret_spaced}", f"TVA {buyer.vat}"], 9)
    p.t(
        550,
        55,
        d.style("BON DE COMMANDE", "COMMANDE FOURNISSEUR", "Bon de commande"),
        16,
        b=True,
        to="r",
    )
    _order_cells(p, number, on, issued, d)
    p.t(330, 160, "Fournisseur", 8.5, ink="#666666")
    p.block(330, 176, [seller.name, *seller.address, f"Fax {seller.phone}"], 11)
    rows = [(f"{at}0", i.label, f"{i.quantity}", show(i.price), show(i.net))
            for at, i in enumerate(items, 1)]  # fmt: skip
    head = ("Poste", "Désignation", "Qté", "PU HT", "Total HT")
    y = p.grid(45, 260, (40, 255, 50, 75, 85), rows, "clrrr", head=head, step=20, shade="#e9e9f5")
    for at, (label, amount) in enumerate((("Total HT", total.ht), ("TVA 20 %", total.tva),
                                          ("Total TTC", total.ttc))):  # fmt: skip
        p.t(400, y + 22 + 16 * at, label)
        p.t(547, y + 22 + 16 * at, show(amount), to="r")
    p.block(45, y + 22, [
        f"Livraison souhaitée le {on(issued + timedelta(days=12))}, quai B",
        "Paiement : 45 jours fin de mois, virement",
        "Rappeler le numéro de commande sur le BL et la facture.",
    ])  # fmt: skip
    p.t(45, 690, "Bon pour commande, le service achats")
    p.t(70, 725, "Lestivant", 19, family="Caladea", ink="#1a2f8f")
    p.t(297, 795, f"{buyer.name} - Société au capital de {buyer.capital} € - RCS "
        f"{buyer.city.title()} {buyer.siren_spaced}", 8, to="c")  # fmt: skip
    stated = {"order_number": number, "issue_date": issued}
    derived = {
        "total_ht": total.ht, "total_tva": total.tva, "total_ttc": total.ttc,
        "buyer_siren": buyer.siren, "buyer_name": buyer.name, "seller_name": seller.name,
        "currency": "EUR", "due_payable": total.ttc, "prepaid": ZERO,
    }  # fmt: skip
    return drawn("bon_de_commande", p.pdf(), stated, derived)


def _order_cells(p: Press, number: str, on: Dated, issued: date, d: Draft) -> None:
    rows = (
        (d.style("N° de commande", "Commande n°", "Numéro"), number),
        (d.style("Date", "Date de commande"), on(issued)),
        ("Acheteur", "Service achats - poste 214"), ("Votre offre", f"DV{d.n(1000, 9000)}"),
    )  # fmt: skip
    for at, (label, value) in enumerate(rows):
        p.t(330, 80 + 16 * at, f"{label} :")
        p.t(550, 80 + 16 * at, value, to="r", b=at < 2)


@LAYOUTS
def demeure_creancier(d: Draft) -> Drawn:
    """The creditor's own formal notice, by registered post, with a table of its invoices."""
    seller = d.firm("Ateliers Roquevaux", "PALETTES DU GÂTINAIS", "Sérigraphie Ondine")
    buyer, sent = d.buyer(), d.day()
    show, on = d.formats((money(" ", after=" €"), slash), (money("\u00a0", after="\u00a0€"), dot))
    tracking = f"1A {d.n(100, 210)} {d.n(100, 999)} {d.n(1000, 9999)} {d.n(0, 9)}"
    first = d.n(1100, 8500)
    invoices = [
        (f"F{day:%y}-{first + 13 * at}", day, d.eur(400, 5200))
        for at in range(d.n(2, 4))
        for day in (sent - timedelta(days=150 - 31 * at),)
    ]
    owed = sum((amount for _, _, amount in invoices), ZERO)
    p = Press("Caladea", 10.5)
    p.t(60, 60, seller.name, 14, b=True)
    p.block(
        60, 76, [*seller.address, f"Tél. : {seller.phone}", f"SIREN {seller.siren_spaced}"], 9.5
    )
    p.block(330, 130, [buyer.name, "À l'attention de la direction", *buyer.address], 11)
    p.t(330, 210, f"{seller.city.title()}, le {long(sent)}")
    lead = d.style(
        "Lettre recommandée avec AR n°", "LRAR n°", "Recommandé avec avis de réception :"
    )
    p.t(60, 240, f"{lead} {tracking}", b=True)
    p.t(60, 258, d.style("Objet : mise en demeure de payer", "Objet : MISE EN DEMEURE"), b=True)
    p.t(60, 286, "Madame, Monsieur,")
    y = p.para(60, 306, 475, "Malgré nos relances, nous constatons que les factures ci-dessous, "
               "arrivées à échéance, demeurent impayées à ce jour :")  # fmt: skip
    y = _notice_table(p, y + 4, invoices, owed, show, on)
    _notice_end(p, y + 24, seller, show(owed))
    cited = ";".join(number for number, _, _ in invoices)
    stated = {"issue_date": sent, "invoices_cited": cited, "tracking_number": tracking}
    derived = {
        "total_ttc": owed, "due_payable": owed, "seller_siren": seller.siren,
        "seller_name": seller.name, "buyer_name": buyer.name, "iban": seller.iban,
        "sent_date": sent,
    }  # fmt: skip
    return drawn("mise_en_demeure", p.pdf(), stated, derived)


def _notice_table(
    p: Press, y: float, invoices: list[tuple[str, date, Decimal]], owed: Decimal, show: Money,
    on: Dated,
) -> float:  # fmt: skip
    rows = [
        (number, on(day), on(day + timedelta(days=30)), show(amount))
        for number, day, amount in invoices
    ]
    rows.append(("Total dû", "", "", show(owed)))
    head = ("Facture", "Date", "Échéance", "Montant TTC")
    return p.grid(90, y, (110, 95, 95, 110), rows, "lccr", head=head, step=18, frame="all")


def _notice_end(p: Press, y: float, seller: Firm, owed: str) -> None:
    for text in (
        f"Par la présente, nous vous mettons en demeure de nous régler la somme de {owed} sous "
        "huit jours à compter de la réception de cette lettre, par virement sur notre compte "
        f"{seller.iban_spaced}.",
        "Cette somme sera majorée des pénalités de retard prévues à nos conditions générales "
        "de vente et de l'indemnité forfaitaire de 40 € par facture (article D. 441-5).",
        "À défaut, nous saisirons sans autre avis le tribunal compétent d'une requête en "
        "injonction de payer.",
        "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.",
    ):
        y = p.para(60, y, 475, text) + 10
    p.t(360, y + 20, "Le service recouvrement")
    p.t(370, y + 52, "Marsillon", 19, family="Caladea", ink="#1a2f8f")


@LAYOUTS
def dette_reconnue(d: Draft) -> Drawn:
    """An acknowledgement of debt between firms, its sum in words, then in figures."""
    lender, debtor, signed = d.firm("Grains Bellefosse", "Lainière du Sornin"), d.buyer(), d.day()
    amount, on = cents(Decimal(d.n(3200, 48000))) + d.eur(0, 1), d.style(long, slash)
    term = signed + timedelta(days=d.n(60, 240))
    figures = d.style(money(" ", after=" €"), money("\u00a0", after="\u00a0euros"))(amount)
    euros, rest = divmod(int(amount * 100), 100)
    words = f"{num2words(euros, lang='fr')} euros et {num2words(rest, lang='fr')} centimes"
    since = signed - timedelta(days=200)
    p = Press("Times", 12)
    p.t(297, 90, "RECONNAISSANCE DE DETTE", 17, b=True, to="c")
    y = p.para(70, 140, 455, f"Je soussignée, la société {debtor.name}, au capital de "
               f"{debtor.capital} euros, {debtor.street}, {debtor.town}, RCS {debtor.city.title()} "
               f"{debtor.siren_spaced}, agissant par son représentant légal,") + 10  # fmt: skip
    y = p.para(70, y, 455, f"reconnais devoir à la société {lender.name}, {lender.street}, "
               f"{lender.town}, la somme de {words} ({figures}), au titre de fournitures livrées "
               f"depuis le {on(since)} et restées impayées.") + 10  # fmt: skip
    until = d.style("au plus tard le", "en une seule fois, le")
    y = p.para(70, y, 455, f"Je m'engage à rembourser cette somme {until} {on(term)}, sans intérêt "
               "jusqu'à cette date. À défaut, elle portera intérêt au taux légal majoré de cinq "
               "points à compter du jour suivant.") + 10  # fmt: skip
    y = p.para(70, y, 455, "La présente reconnaissance est régie par l'article 1376 du code civil. "
               "Elle est établie en deux originaux.")  # fmt: skip
    p.t(70, y + 30, f"À {debtor.city.title()}, le {on(signed)}")
    p.block(300, y + 65, ["Pour " + debtor.name, "(mention manuscrite et signature)"])
    p.para(300, y + 105, 235, f"Bon pour la somme de {words}, soit {figures}", 13, family="Caladea",
           ink="#1a2f8f")  # fmt: skip
    p.t(340, y + 195, "Dombreval", 21, family="Caladea", ink="#1a2f8f")
    stated = {"debt_amount": amount, "issue_date": signed, "due_date": term}
    derived = {
        "buyer_siren": debtor.siren, "buyer_name": debtor.name, "seller_name": lender.name,
    }  # fmt: skip
    return drawn("reconnaissance_de_dette", p.pdf(), stated, derived)


@LAYOUTS
def suivi_recommande(d: Draft) -> Drawn:
    """The post's follow-up of a registered letter, printed later from a browser."""
    sent, code = d.day(), f"{d.pick('1A', '2C')}{d.n(10**10, 9 * 10**10)}"
    shown = d.style(f"{code[:2]} {code[2:5]} {code[5:8]} {code[8:12]} {code[12:]}", code)
    got, on = sent + timedelta(days=d.n(2, 5)), d.style(long, slash)
    buyer, seller = d.buyer(), d.firm("Cabinet Ysoret Gestion", "MENUISERIES DU REYRAN")
    p = Press("Liberation Sans", 10)
    printed = got + timedelta(days=d.n(6, 40))
    p.t(30, 25, f"{slash(printed)} 10:14", 7.5, ink="#555555")
    p.t(565, 25, "Suivre un envoi - La Poste", 7.5, to="r", ink="#555555")
    p.box(0, 40, 595, 84, fill="#ffcc29", ink="#ffcc29")
    p.t(45, 68, "Suivi de votre courrier", 18, b=True, ink="#1d2c6b")
    p.t(
        45,
        115,
        d.style("Lettre recommandée avec avis de réception", "Lettre recommandée R1 AR"),
        12,
        b=True,
    )
    p.t(45, 135, f"{d.style('Numéro de suivi', 'N° de suivi', 'Numéro')} : {shown}")
    p.box(45, 155, 550, 205, fill="#e7f5ea", ink="#2f8f4e", round_by=5)
    p.t(60, 176, "Votre courrier est distribué", 13, b=True, ink="#2f8f4e")
    p.t(60, 194, f"Distribué le {on(got)} contre signature", 9.5)
    middle = got - timedelta(days=1)
    rows = (
        (on(got), "Votre courrier a été distribué à son destinataire contre sa signature."),
        (
            on(middle),
            f"Votre courrier est arrivé sur son site de distribution, {buyer.city.title()}.",
        ),
        (on(sent), "Votre courrier est pris en charge par La Poste (dépôt en bureau de poste)."),
    )
    p.t(45, 235, "Historique", 12, b=True)
    p.grid(45, 245, (105, 400), rows, "ll", head=("Date", "Étape"), step=24, size=9.5)
    p.block(45, 372, ["Expéditeur", seller.name, *seller.address], 9.5)
    p.block(310, 372, ["Destinataire", buyer.name, *buyer.address], 9.5)
    p.para(45, 455, 505, "Le suivi est conservé pendant six mois. Pour toute réclamation, gardez "
           "la preuve de dépôt. Service consommateurs : 36 31 (service gratuit + prix appel).", 8,
           ink="#555555")  # fmt: skip
    p.t(30, 825, "https://suivi.example/outils/suivre-vos-envois", 7.5, ink="#555555")
    p.t(565, 825, "1/1", 7.5, to="r", ink="#555555")
    stated = {"tracking_number": code, "sent_date": sent, "received_date": got}
    return drawn("preuve_envoi", p.pdf(), stated, {})
