"""Papers of record around a claim: an account, a handover of works, a register's extract."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, drawn, month_end
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout3.truth import ZERO, legal, scrawl

LAYOUTS: Final = Family()


@LAYOUTS
def compte_client_debit_credit(d: Draft) -> Drawn:
    """A supplier's statement of account: debits, credits, the balance that runs."""
    s, b = d.firm("Quincaillerie Dauphinelle", "Outillage Sartenois", "FIXOVELIS"), d.buyer()
    m, day = d.formats((f.FR, f.slash), (f.FR_DOT, f.slash), (f.money("\u00a0"), f.slash_short))
    until, rows, balance = month_end(d.day()), [], ZERO
    for n in range(d.n(5, 10)):
        on = until - timedelta(days=85 - 8 * n + d.n(0, 6))
        if n and balance > 400 and d.n(1, 4) == 1:
            paid = Decimal(d.n(1, 4) * 100)
            balance -= paid
            rows.append(
                (day(on), "RGT", f"Virement reçu {d.n(1000, 9999)}", "", m(paid), m(balance))
            )
        else:
            sum_ = d.eur(90, 1400)
            balance += sum_
            rows.append((day(on), "FAC", f"Facture {d.n(400000, 499999)}", m(sum_), "", m(balance)))
    p = Press("Liberation Sans", 9)
    p.t(40, 58, s.name, 14, b=True)
    p.block(40, 73, [*s.address, f"Tél. {s.phone}", f"SIRET {s.siret_spaced}"], 8.5)
    p.block(330, 110, [b.name, *b.address], 10.5)
    p.t(40, 180, d.style("RELEVÉ DE COMPTE", "RELEVÉ DE COMPTE CLIENT"), 15, b=True)
    p.block(40, 198, [f"Arrêté au {day(until)}", f"Compte : 411{d.n(10000, 99999)}"])
    y = p.grid(
        40,
        235,
        (65, 40, 180, 75, 75, 80),
        rows,
        "lllrrr",
        step=16,
        shade="#e8e8e8",
        head=("Date", "Pièce", "Libellé", "Débit", "Crédit", "Solde"),
    )
    p.t(
        555,
        y + 24,
        f"{d.style('Solde en votre débit', 'Solde dû')} : {m(balance)} EUR",
        11,
        b=True,
        to="r",
    )
    y = (
        p.para(
            40,
            y + 60,
            515,
            "Sauf erreur ou omission de notre part, votre compte présente le solde "
            "ci-dessus. Nous vous remercions de bien vouloir le rapprocher de vos écritures et de "
            "nous adresser votre règlement.",
        )
        + 12
    )
    p.block(40, y, ["Coordonnées bancaires :", f"IBAN {s.iban_spaced}", "BIC BQARFR22"])
    p.t(297, 805, legal(s), 7, to="c")
    known = {
        "issue_date": until,
        "due_payable": balance,
        "seller_siren": s.siren,
        "seller_name": s.name,
        "buyer_name": b.name,
    }
    return drawn("releve", p.pdf(), {"iban": s.iban}, known)


@LAYOUTS
def reception_de_travaux(d: Draft) -> Drawn:
    """The minutes by which a customer accepts works, with small reservations."""
    s, b = d.firm("Étanchéité Brévannaise", "Toitures Landrecy", "Façades Orméa"), d.buyer()
    day, done = d.style(f.slash, f.long), d.day()
    ordered = done - timedelta(days=d.n(40, 160))
    order = f"{d.pick('BC', 'CDE')}-{ordered.year}-{d.n(10, 999):03d}"
    p = Press(d.style("Carlito", "Liberation Sans", "Times"), 10.5)
    p.box(50, 45, 545, 85, fill="#eeeeee")
    p.t(297, 70, "PROCÈS-VERBAL DE RÉCEPTION DE TRAVAUX", 14, b=True, to="c")
    keys = (
        ("Maître de l'ouvrage", f"{b.name}, {b.street}, {b.town}"),
        ("Entreprise", f"{s.name}, {s.street}, {s.town}"),
        ("SIRET de l'entreprise", s.siret_spaced),
        (d.style("Bon de commande n°", "Commande n°"), f"{order} du {day(ordered)}"),
        ("Lieu des travaux", f"{b.street}, {b.town}"),
        (
            "Nature des travaux",
            d.pick(
                "réfection de la toiture-terrasse",
                "ravalement de la façade sud",
                "remplacement des descentes d'eaux pluviales",
            ),
        ),
    )
    for i, (key, value) in enumerate(keys):
        p.t(50, 120 + 20 * i, f"{key} :", b=True)
        p.t(190, 120 + 20 * i, value)
    y = (
        p.para(
            50,
            260,
            495,
            "Je soussigné, représentant le maître de l'ouvrage, après avoir procédé aux "
            "vérifications nécessaires en présence de l'entreprise, déclare que :",
        )
        + 8
    )
    noted = d.pick(True, False)
    since = f", avec effet au {day(done)}"
    for n, (way, chosen) in enumerate((("sans réserve", not noted), ("avec réserves", noted))):
        mark, after = ("[X]", since) if chosen else ("[ ]", "")
        p.t(50, y + 18 * n, f"{mark} la réception est prononcée {way}{after} ;")
    p.t(50, y + 36, "[ ] la réception est refusée ou différée pour les motifs ci-dessous.")
    p.t(50, y + 66, "Nature des réserves :", b=True)
    p.box(50, y + 74, 545, y + 130)
    p.t(
        58,
        y + 90,
        "Nettoyage du pied de façade à reprendre sous quinze jours." if noted else "Néant.",
    )
    p.para(
        50,
        y + 155,
        495,
        "La signature du présent procès-verbal marque le point de départ des garanties des "
        "articles 1792, 1792-2, 1792-3 et 1792-6 du Code civil.",
    )
    p.t(50, y + 205, f"Fait à {b.city.title()}, le {day(done)}, en deux exemplaires")
    p.t(50, y + 235, "Le maître de l'ouvrage", b=True)
    p.t(330, y + 235, "L'entreprise", b=True)
    scrawl(p, 70, y + 275, d)
    scrawl(p, 350, y + 275, d)
    p.t(297, 805, legal(s), 8, to="c")
    stated = {"delivery_date": done, "order_number": order}
    known = {
        "issue_date": done,
        "seller_name": s.name,
        "buyer_name": b.name,
        "seller_siren": s.siren,
    }
    return drawn("bon_de_livraison", p.pdf(), stated, known)


@LAYOUTS
def extrait_du_greffe(d: Draft) -> Drawn:
    """An extract of the register as a clerk's office prints it."""
    b = d.firm("Transvalise Logistique", "BOIS ET NÉGOCE DU MORVANDEL", "Kerlidou Plastiques")
    day = f.long
    current = d.day()
    begun = date(d.n(1994, 2019), d.n(1, 12), d.n(1, 28))
    p = Press(d.style("Liberation Sans", "Helvetica"), 9)
    p.block(
        45,
        55,
        [f"Greffe du tribunal de commerce de {b.city.title()}", "Palais de justice", b.town],
        9,
    )
    p.t(550, 55, f"N° de gestion {begun.year}B{d.n(100, 9999):05d}", to="r")
    p.box(130, 105, 465, 150)
    p.t(297, 125, "Extrait Kbis", 15, b=True, to="c")
    p.t(
        297,
        140,
        "EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS",
        6.5,
        to="c",
    )
    p.t(297, 166, f"{d.style('à jour au', 'À jour au')} {day(current)}", 10, to="c")
    ends = begun.replace(year=begun.year + 99) - timedelta(days=1)
    y = _register(
        p,
        195,
        "IDENTIFICATION DE LA PERSONNE MORALE",
        (
            ("Immatriculation au RCS, numéro", f"{b.siren_spaced} R.C.S. {b.city.title()}"),
            ("Date d'immatriculation", day(begun)),
            ("Dénomination ou raison sociale", b.name),
            ("Forme juridique", _FORMS[b.form]),
            ("Capital social", f"{b.capital},00 Euros"),
            ("Adresse du siège", f"{b.street} {b.town}"),
            ("Durée de la personne morale", f"Jusqu'au {day(ends)}"),
            ("Date de clôture de l'exercice social", "31 décembre"),
        ),
    )
    y = _register(
        p,
        y,
        "GESTION, DIRECTION, ADMINISTRATION, CONTRÔLE, ASSOCIÉS OU MEMBRES",
        (
            ("Gérant" if b.form in ("SARL", "EURL", "SNC") else "Président", ""),
            (
                "   Nom, prénoms",
                d.pick("VERNOUILLET Odilon", "CASTREGNAC Philomène", "LORMEUIL Ambroise"),
            ),
            (
                "   Date et lieu de naissance",
                f"Le {d.n(10, 28)}/{d.n(1, 9):02d}/{d.n(1958, 1988)} à Nevers (58)",
            ),
            ("   Nationalité", "Française"),
        ),
    )
    _register(
        p,
        y,
        "RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ ET À L'ÉTABLISSEMENT PRINCIPAL",
        (
            ("Adresse de l'établissement", f"{b.street} {b.town}"),
            ("Activité(s) exercée(s)", "Négoce de tous produits non réglementés"),
            ("Date de commencement d'activité", day(begun)),
            ("Origine du fonds ou de l'activité", "Création"),
            ("Mode d'exploitation", "Exploitation directe"),
        ),
    )
    p.t(420, 690, "Le Greffier", 10)
    scrawl(p, 420, 720, d)
    p.t(550, 760, "FIN DE L'EXTRAIT", 9, b=True, to="r")
    p.rule(45, 780, 550)
    p.t(45, 792, f"R.C.S. {b.city.title()} - {day(current + timedelta(days=1))} - 10:42:07", 7)
    p.t(550, 792, "page 1/1", 7, to="r")
    stated = {"issue_date": current, "company_siren": b.siren}
    return drawn("kbis", p.pdf(), stated, {"company_name": b.name})


_FORMS: Final = {
    "SARL": "Société à responsabilité limitée",
    "SAS": "Société par actions simplifiée",
    "SA": "Société anonyme à conseil d'administration",
    "EURL": "Société à responsabilité limitée",
    "SASU": "Société par actions simplifiée",
    "SNC": "Société en nom collectif",
}


def _register(p: Press, y: float, title: str, pairs: tuple[tuple[str, str], ...]) -> float:
    p.t(45, y, title, 9, b=True)
    p.rule(45, y + 4, 550)
    for key, value in pairs:
        y += 17
        p.t(50, y, key, b=not value)
        p.t(245, y, value)
    return y + 32
