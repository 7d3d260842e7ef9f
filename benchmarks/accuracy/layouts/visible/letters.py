"""Letters: reminders, formal notices, deposit slips, statements of debt."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from num2words import num2words

from benchmarks.accuracy.kit.formats import FR, FR_NBSP, long, slash
from benchmarks.accuracy.kit.hand import VISIBLE_WORDS
from benchmarks.accuracy.kit.parties import two_firms
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts

LAYOUTS: Final = Layouts(VISIBLE_WORDS)


def _day(rng: Random) -> date:
    return date(2025, 3, 3) + timedelta(days=rng.randrange(560))


def _euros(rng: Random) -> Decimal:
    return Decimal(rng.randrange(40_000, 2_400_000)) / 100


@LAYOUTS.paper("relance", sheet={"family": "carlito", "size": 11})
def friendly_reminder(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A first, friendly letter on one invoice."""
    creditor, debtor = two_firms(rng)
    written, invoice = _day(rng), f"FA-{rng.randrange(1000, 9999)}"
    s.lines(60, 60, (creditor.name, *creditor.address, creditor.phone), b=True)
    s.lines(330, 130, (debtor.name, *debtor.address))
    s.t(330, 200, f"{creditor.city}, le {long(written)}")
    s.t(60, 240, "Objet : relance amiable - facture impayée", b=True)
    y = s.para(60, 275, 480, "Madame, Monsieur,")
    owed, due = _euros(rng), written - timedelta(days=20)
    text = (
        f"Sauf erreur ou omission de notre part, le règlement de notre facture n° {invoice} du "
        f"{slash(written - timedelta(days=52))}, d'un montant de {FR_NBSP(owed)} TTC, ne nous "
        f"est pas "
        f"parvenu. Elle était payable le {slash(due)}."
    )
    y = s.para(60, y + 8, 480, text)
    y = s.para(60, y + 8, 480, "Nous vous remercions de procéder à son règlement sous huitaine.")
    s.para(60, y + 8, 480, "Veuillez agréer nos salutations distinguées.")
    return {
        "issue_date": written,
        "invoices_cited": invoice,
        "~total_ttc": owed,
        "~due_date": due,
        "~due_payable": owed,
    }


@LAYOUTS.paper("mise_en_demeure", sheet={"family": "serif", "size": 11})
def formal_notice(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A formal notice by the creditor, by registered letter."""
    creditor, debtor = two_firms(rng)
    written, invoice = _day(rng), f"F{rng.randrange(10000, 99999)}"
    digits = str(rng.randrange(10**10, 10**11))
    tracking = f"1A {digits[:3]} {digits[3:6]} {digits[6:10]} {digits[10]}"
    amount = _euros(rng)
    s.lines(60, 60, (f"{creditor.form} {creditor.name}", *creditor.address))
    s.t(60, 150, f"LETTRE RECOMMANDÉE AVEC ACCUSÉ DE RÉCEPTION N° {tracking}", b=True, size=10)
    s.lines(330, 175, (debtor.name, *debtor.address))
    s.t(330, 240, f"Le {long(written)}")
    s.t(60, 275, "Objet : mise en demeure", b=True)
    y = s.para(60, 305, 480, "Monsieur le Directeur,")
    y = s.para(
        60,
        y + 8,
        480,
        f"Malgré nos rappels, vous restez nous devoir la somme de {FR_NBSP(amount)} au titre de "
        f"la facture {invoice} du {slash(written - timedelta(days=90))}.",
    )
    y = s.para(
        60,
        y + 8,
        480,
        "Par la présente, nous vous mettons en demeure de nous régler cette somme dans un délai "
        "de huit jours à compter de la réception de cette lettre. À défaut, nous saisirons "
        "la juridiction "
        "compétente. Les intérêts de retard courent au taux légal (art. 1231-6 du code civil).",
    )
    s.scrawl(340, y + 60)
    return {
        "issue_date": written,
        "invoices_cited": invoice,
        "tracking_number": tracking,
        "~total_ttc": amount,
        "~due_payable": amount,
    }


@LAYOUTS.paper("preuve_envoi", sheet={"family": "helvetica", "size": 9})
def deposit_slip(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A registered letter's deposit slip."""
    creditor, debtor = two_firms(rng)
    sent = _day(rng)
    number = f"2C{rng.randrange(10**10, 10**11)}"
    s.box(40, 40, 420, 260)
    s.t(52, 60, "PREUVE DE DÉPÔT D'UN OBJET RECOMMANDÉ", b=True, size=12)
    s.t(52, 84, f"N° de l'envoi : {number}", b=True)
    s.lines(52, 110, ("DESTINATAIRE", debtor.name, *debtor.address))
    s.lines(240, 110, ("EXPÉDITEUR", creditor.name, *creditor.address))
    s.t(52, 200, f"Date de dépôt : {slash(sent)}")
    s.t(52, 216, "Recommandé avec avis de réception - R2 - 6,11 €")
    return {"tracking_number": number, "sent_date": sent}


@LAYOUTS.paper("reconnaissance_de_dette", sheet={"family": "caladea", "size": 11})
def debt_acknowledged(s: Sheet, rng: Random) -> Mapping[str, object]:
    """Amount in words and in figures, a date, a term, a signature (art. 1376 C. civ.)."""
    lender, borrower = two_firms(rng)
    amount, signed = Decimal(rng.randrange(12, 480) * 100), _day(rng)
    term = signed + timedelta(days=180)
    words = num2words(int(amount), lang="fr")
    s.t(297, 70, "RECONNAISSANCE DE DETTE", b=True, size=16, align="c")
    y = s.para(
        60,
        120,
        480,
        f"La société {borrower.name}, {borrower.form}, {borrower.street}, {borrower.town}, "
        f"immatriculée sous le n° {borrower.siren_spaced}, reconnaît devoir à la société "
        f"{lender.name}, "
        f"{lender.street}, {lender.town}, la somme de {words} euros ({FR_NBSP(amount)}), "
        f"reçue à titre de prêt.",
    )
    y = s.para(
        60,
        y + 10,
        480,
        f"Elle s'engage à la rembourser en une fois au plus tard le {long(term)}, sans intérêt.",
    )
    s.t(60, y + 20, f"Fait à {borrower.city}, le {long(signed)}")
    s.t(60, y + 44, f"« Bon pour la somme de {words} euros »")
    s.scrawl(70, y + 90)
    return {"debt_amount": amount, "issue_date": signed, "due_date": term}


@LAYOUTS.paper("releve", sheet={"family": "sans", "size": 8.5})
def bank_statement(s: Sheet, rng: Random) -> Mapping[str, object]:
    """A bank statement with debits and credits."""
    owner, other = two_firms(rng)
    first = date(2026, rng.randrange(1, 10), 1)
    s.t(40, 50, "BANQUE DU VIADUC", b=True, size=14)
    s.t(
        40,
        70,
        f"Relevé de compte n° {rng.randrange(1, 12)} du {slash(first)} au "
        f"{slash(first + timedelta(days=27))}",
        b=True,
    )
    s.lines(340, 60, (owner.name, *owner.address))
    s.t(40, 100, f"IBAN {owner.iban_spaced}")
    columns = (
        ("Date", 44.0, "l"),
        ("Valeur", 104.0, "l"),
        ("Opération", 170.0, "l"),
        ("Débit", 460.0, "r"),
        ("Crédit", 550.0, "r"),
    )
    rows = [(slash(first), "", "SOLDE PRÉCÉDENT", "", FR(_euros(rng)))]
    for n in range(9):
        day = slash(first + timedelta(days=2 + 2 * n))
        sides = ("", FR(_euros(rng))) if n % 3 == 0 else (FR(_euros(rng)), "")
        rows.append(
            (day, day, f"VIR SEPA {other.name.upper()}" if n % 3 == 0 else "PRLV URSSAF", *sides)
        )
    y = s.table(140, columns, rows)
    s.t(
        40,
        y + 16,
        f"Nouveau solde créditeur au {slash(first + timedelta(days=27))} : {FR(_euros(rng))} EUR",
        b=True,
    )
    return {"iban": owner.iban}
