"""Invoices drawn at random from independent choices of structure, with their truth."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import dossier_builder.fonts

FONTS = ("LiberationSans-Regular", "LiberationSerif-Regular", "Carlito-Regular", "DejaVuSans")
MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
SHORT = [
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juil.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
]
SELLERS = (
    ("MENUISERIE DU VAL", "732829320", "14 rue des Artisans", "51100 Reims"),
    ("Agence Kervella", "303265045", "2 quai Malbert", "29200 Brest"),
    ("Nord Électricité", "552100554", "8 bis boulevard Vauban", "59000 Lille"),
    ("Transports Bellecour", "404833048", "ZI des Platanes", "69800 Saint-Priest"),
)
BUYERS = (
    ("GARAGE PETIT SARL", "90 route nationale", "59200 TOURCOING"),
    ("SCI LES TILLEULS", "8 avenue Foch", "51200 Épernay"),
    ("Mairie de Villers", "1 place de la République", "54600 Villers-lès-Nancy"),
    ("Librairie Voltaire", "22 quai Voltaire", "75007 Paris"),
)
CENT = Decimal("0.01")


def cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def vat_number(siren: str) -> str:
    key = (12 + 3 * (int(siren) % 97)) % 97
    return f"FR{key:02d}{siren}"


@dataclass
class Drawn:
    """A drawn invoice: its bytes and what a person reads on it."""

    pdf: bytes
    truth: dict[str, str]
    choices: dict[str, str] = field(default_factory=dict)


class Factory:
    """Draws one invoice from a seed."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.choices: dict[str, str] = {}
        self.truth: dict[str, str] = {"nature": "facture"}
        self.font = self.pick("font", FONTS)
        self.size = self.rng.choice((8, 9, 10, 11))
        self.out = BytesIO()
        root = Path(dossier_builder.fonts.__file__).parent
        for name in FONTS:
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, root / f"{name}.ttf"))
        self.canvas = Canvas(self.out, pagesize=A4, invariant=1)

    def pick(self, name: str, options: tuple[str, ...] | list[str]) -> str:
        choice = self.rng.choice(list(options))
        self.choices[name] = choice
        return choice

    def text(self, x: float, y: float, text: str, size: float = 0, right: bool = False) -> None:
        self.canvas.setFont(self.font, size or self.size)
        draw = self.canvas.drawRightString if right else self.canvas.drawString
        draw(x, A4[1] - y, text)

    def rows(self, x: float, y: float, lines: list[str], lead: float = 0) -> float:
        for line in lines:
            self.text(x, y, line)
            y += lead or self.size * 1.3
        return y

    # -- values as printed

    def amount(self, value: Decimal) -> str:
        text = f"{abs(value):,.2f}"
        styles = {
            "fr": text.replace(",", " ").replace(".", ","),
            "nbsp": text.replace(",", "\u00a0").replace(".", ","),
            "narrow": text.replace(",", "\u202f").replace(".", ","),
            "dots": text.replace(",", "_").replace(".", ",").replace("_", "."),
            "plain": text.replace(",", "").replace(".", ","),
            "english": text,
            "bare_point": text.replace(",", ""),
        }
        shown = styles[self.style]
        return f"{'-' if value < 0 else ''}{shown}{self.currency}"

    def day(self, value: date) -> str:
        month = MONTHS[value.month - 1]
        return {
            "slash": f"{value:%d/%m/%Y}",
            "short": f"{value:%d/%m/%y}",
            "dots": f"{value:%d.%m.%Y}",
            "dash": f"{value:%d-%m-%Y}",
            "iso": f"{value:%Y-%m-%d}",
            "long": f"{'1er' if value.day == 1 else value.day} {month} {value.year}",
            "abbr": f"{value.day} {SHORT[value.month - 1]} {value.year}",
        }[self.date_style]

    # -- the drawing

    def draw(self) -> Drawn:
        self.style = self.pick(
            "amounts", ("fr", "nbsp", "narrow", "dots", "plain", "english", "bare_point")
        )
        self.currency = self.pick("currency", (" €", "€", " EUR", ""))
        self.date_style = self.pick(
            "dates", ("slash", "short", "dots", "dash", "iso", "long", "abbr")
        )
        self._figures()
        y = self._head()
        y = self._meta(y + 25)
        y = self._lines(y + 20)
        y = self._totals(y + 25)
        self._foot(y + 20)
        self.canvas.save()
        return Drawn(self.out.getvalue(), self.truth, self.choices)

    def _figures(self) -> None:
        rng = self.rng
        self.issue = date(2025, 1, 1) + timedelta(days=rng.randrange(0, 700))
        self.days = rng.choice((15, 30, 45, 60))
        self.due = self.issue + timedelta(days=self.days)
        form = self.pick(
            "number", ("{y}-{n:04d}", "FA{y}{n:04d}", "F-{y}-{n}", "{n:06d}", "FAC/{y}/{n:03d}")
        )
        self.number = form.format(y=self.issue.year, n=rng.randrange(10, 999))
        self.vat = self.pick("vat", ("one", "one", "two", "none"))
        rates = {
            "one": [Decimal(rng.choice(("20", "10", "5.5")))],
            "two": [Decimal(20), Decimal("5.5")],
            "none": [Decimal(0)],
        }[self.vat]
        self.items: list[tuple[str, int, Decimal, Decimal, Decimal]] = []
        for index in range(rng.choice((1, 2, 4, 9))):
            quantity = rng.randrange(1, 30)
            price = Decimal(rng.randrange(150, 60_000)) / 100
            rate = rates[index % len(rates)]
            self.items.append(
                (f"Prestation {chr(65 + index)}", quantity, price, rate, quantity * price)
            )
        self.by_rate: dict[Decimal, Decimal] = {}
        for item in self.items:
            self.by_rate[item[3]] = self.by_rate.get(item[3], Decimal(0)) + item[4]
        self.taxes = {rate: cents(base * rate / 100) for rate, base in self.by_rate.items()}
        self.ht = sum(self.by_rate.values(), Decimal(0))
        self.tva = sum(self.taxes.values(), Decimal(0))
        self.ttc = self.ht + self.tva
        deposit = self.pick("deposit", ("no", "no", "yes"))
        self.paid = cents(self.ttc * Decimal("0.3")) if deposit == "yes" else Decimal(0)
        self.truth |= {
            "invoice_number": self.number,
            "issue_date": self.issue.isoformat(),
            "due_date": self.due.isoformat(),
            "total_ht": f"{self.ht:.2f}",
            "total_ttc": f"{self.ttc:.2f}",
            "total_tva": f"{self.tva:.2f}",
            "due_payable": f"{self.ttc - self.paid:.2f}",
        }
        if self.paid:
            self.truth["paid"] = f"{self.paid:.2f}"

    def _head(self) -> float:
        seller, siren, street, city = self.rng.choice(SELLERS)
        buyer = self.rng.choice(BUYERS)
        self.seller, self.siren = seller, siren
        self.truth |= {"seller_name": seller, "seller_siren": siren, "buyer_name": buyer[0]}
        contact = ["Tél. 03 26 00 11 22", "contact@exemple.fr"]
        own = [seller, street, city]
        style = self.pick("head", ("window", "labels", "left_right", "return_line", "stacked"))
        if style == "window":
            self.text(40, 45, seller, self.size + 5)
            self.rows(40, 60, [street, city, *contact])
            return self.rows(330, 130, list(buyer))
        if style == "labels":
            self.rows(
                40, 60, [self.pick("seller_label", ("Émetteur", "Vendeur :", "Fournisseur")), *own]
            )
            return self.rows(
                320,
                60,
                [
                    self.pick(
                        "buyer_label",
                        ("Client", "Facturé à :", "Destinataire", "Adresse de facturation"),
                    ),
                    *buyer,
                ],
            )
        if style == "left_right":
            self.rows(40, 50, [*own, *contact])
            return self.rows(350, 50, ["", *buyer, "", ""])
        if style == "return_line":
            self.text(320, 110, f"{seller} - {street} - {city}", 6)
            return self.rows(320, 125, list(buyer))
        self.rows(40, 50, [*own, *contact])
        return self.rows(40, 150, ["Client :", *buyer])

    def _meta(self, y: float) -> float:
        self.due_shown = self.pick("due", ("date", "terms", "both"))
        style = self.pick("meta", ("title", "grid", "pairs", "sentence", "right"))
        number, issued, due = self.number, self.day(self.issue), self.day(self.due)
        due_label = self.pick(
            "due_label",
            ("Échéance", "Date d'échéance", "Date limite de paiement", "À payer avant le"),
        )
        show_due = self.due_shown != "terms"
        if style == "title":
            self.text(
                40,
                y,
                f"{self.pick('title', ('FACTURE N°', 'Facture n°', 'Facture', 'FACTURE :'))} "
                f"{number}",
                self.size + 5,
            )
            y = self.rows(
                40,
                y + 20,
                [
                    f"{self.pick('date_label', ('Date :', 'Date de facture :', 'Émise le', 'Le'))} "
                    f"{issued}"
                ],
            )
            return self.rows(40, y, [f"{due_label} : {due}"] if show_due else [])
        self.text(40, y, "FACTURE", self.size + 6)
        y += 22
        if style == "grid":
            cells = [("N° de facture", number), ("Date", issued), ("N° client", "C00451")]
            cells += [(due_label, due)] if show_due else []
            for index, (label, value) in enumerate(cells):
                self.text(40 + 130 * index, y, label)
                self.text(40 + 130 * index, y + self.size * 1.5, value)
            return y + self.size * 3
        if style == "sentence":
            lines = [f"Facture n° {number} du {issued}"]
            return self.rows(
                40, y, lines + ([f"Payable au plus tard le {due}"] if show_due else [])
            )
        pairs = [
            ("Numéro de facture", number),
            ("Date de facturation", issued),
            ("Code client", "411DUP"),
        ]
        pairs += [(due_label, due)] if show_due else []
        for label, value in pairs:
            if style == "pairs":
                self.text(40, y, f"{label} :")
                self.text(180, y, value)
            else:
                self.text(430, y, label, right=True)
                self.text(440, y, value)
            y += self.size * 1.4
        return y

    def _lines(self, y: float) -> float:
        xs = (40, 300, 370, 430, 550)
        heads = (
            "Désignation",
            "Qté",
            "P.U. HT",
            "TVA",
            self.pick("line_total", ("Montant HT", "Total HT", "Total")),
        )
        for x, head in zip(xs, heads, strict=True):
            self.text(x, y, head, right=x > 40)
        for name, quantity, price, rate, total in self.items:
            y += self.size * 1.6
            shown = (
                name,
                str(quantity),
                self.amount(price),
                f"{rate:.1f} %".replace(".", ","),
                self.amount(total),
            )
            for x, value in zip(xs, shown, strict=True):
                self.text(x, y, value, right=x > 40)
        return y

    def _totals(self, y: float) -> float:
        style = self.pick("totals", ("box", "header", "left", "sentence"))
        rows = self._total_rows()
        if self.vat == "two" or self.pick("vat_table", ("no", "yes")) == "yes":
            y = self._vat_table(y) if self.vat != "none" else y
        if style == "header" and self.vat == "one":
            for index, (label, value) in enumerate(rows):
                self.text(60 + 120 * index, y, label)
                self.text(60 + 120 * index, y + self.size * 1.5, self.amount(value))
            return y + self.size * 3
        for label, value in rows:
            if style == "left":
                self.text(40, y, label)
                self.text(250, y, self.amount(value), right=True)
            elif style == "sentence":
                self.text(40, y, f"{label} : {self.amount(value)}")
            else:
                self.text(400, y, label)
                self.text(550, y, self.amount(value), right=True)
            y += self.size * 1.6
        return y

    def _total_rows(self) -> list[tuple[str, Decimal]]:
        rows = [
            (
                self.pick(
                    "ht_label",
                    ("Total HT", "Total H.T.", "Montant HT", "Total hors taxes", "TOTAL NET HT"),
                ),
                self.ht,
            )
        ]
        if self.vat == "one":
            rate = f"{next(iter(self.by_rate)):.2f} %".replace(".", ",")
            rows.append(
                (
                    self.pick(
                        "tva_label",
                        ("TVA", "Total TVA", f"TVA {rate}", f"T.V.A. à {rate}", "Montant TVA"),
                    ),
                    self.tva,
                )
            )
        elif self.vat == "two":
            rows += [
                (f"TVA {rate:.1f} %".replace(".", ","), tax) for rate, tax in self.taxes.items()
            ]
        if self.vat == "none":
            self.truth["total_tva"] = "0.00"
        rows.append(
            (
                self.pick(
                    "ttc_label", ("Total TTC", "TOTAL T.T.C.", "Montant TTC", "Montant total TTC")
                ),
                self.ttc,
            )
        )
        if self.paid:
            rows.append(
                (
                    self.pick(
                        "paid_label",
                        ("Acompte versé", "Déjà réglé", "Acompte", "Montant déjà payé"),
                    ),
                    -self.paid if self.rng.random() < 0.5 else self.paid,
                )
            )
        if self.paid or self.rng.random() < 0.6:
            rows.append(
                (
                    self.pick(
                        "net_label",
                        ("Net à payer", "NET A PAYER", "Reste à payer", "Solde à régler"),
                    ),
                    self.ttc - self.paid,
                )
            )
        return rows

    def _vat_table(self, y: float) -> float:
        for x, head in zip((40, 110, 200), ("Taux", "Base HT", "Montant TVA"), strict=True):
            self.text(x, y, head)
        for rate, base in self.by_rate.items():
            y += self.size * 1.4
            shown = (
                f"{rate:.2f} %".replace(".", ","),
                self.amount(base),
                self.amount(self.taxes[rate]),
            )
            for x, value in zip((40, 110, 200), shown, strict=True):
                self.text(x, y, value)
        return y + self.size * 2

    def _foot(self, y: float) -> None:
        lines = []
        if self.due_shown != "date":
            lines.append(
                self.pick(
                    "terms",
                    (
                        "Règlement à {d} jours",
                        "Conditions de paiement : {d} jours net",
                        "Paiement à {d} jours date de facture",
                        "{d} jours nets par virement",
                    ),
                ).format(d=self.days)
            )
        if self.vat == "none":
            lines.append("TVA non applicable, article 293 B du CGI")
        lines.append("Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €")
        self.rows(40, y, lines)
        self.text(
            40,
            800,
            f"{self.seller} SARL au capital de 10 000 € - RCS Reims {self.siren} - TVA "
            f"{vat_number(self.siren)} - Page 1/1",
            6.5,
        )
