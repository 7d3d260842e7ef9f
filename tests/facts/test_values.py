"""Amounts, dates, terms and identifiers as people print them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.facts.amounts.printed import amounts_in, amounts_of, currency_of, parse_number
from dossier_builder.facts.days.printed import dates_of
from dossier_builder.facts.days.terms import due_readings, terms_of
from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.layout.laying import lines_of_text
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.model import Facts
from dossier_builder.facts.numbers.identifiers import Kind, identifiers_of
from dossier_builder.facts.papers.debt import in_words
from dossier_builder.french import MONTHS, nombre
from dossier_builder.reading.read import read_bytes
from tests.facts.test_party_layouts import drawn


def layout(text: str) -> Layout:
    return Layout(lines_of_text(text), (842.0,), (595.0,))


def amounts(text: str) -> list[Decimal]:
    return [a.value for line in lines_of_text(text) for a in amounts_in(line) if not a.bare]


@given(st.decimals(0, 99_999_999, places=2, allow_nan=False))
def test_an_amount_printed_in_any_style_is_read_back(value: Decimal) -> None:
    english = f"{value:,.2f}"
    styles = [
        nombre(value),
        nombre(value).replace("\u202f", " "),
        english,
        english.replace(",", "'"),
        english.replace(",", "_").replace(".", ",").replace("_", "."),
        f"{value:.2f}".replace(".", ","),
        f"{value:.2f}",
    ]
    assert [parse_number(style) for style in styles] == [value] * len(styles)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Total : 1 234,56 €", ["1234.56"]),
        ("€ 1.234,56", ["1234.56"]),
        ("1'234.56 CHF", ["1234.56"]),
        ("-12,00", ["-12.00"]),
        ("12,00-", ["-12.00"]),
        ("12,00 CR", ["-12.00"]),
        ("(12,00)", ["-12.00"]),
        ("la somme de cent euros (100,00 €)", ["100.00"]),
        ("Total - 120,00", ["120.00"]),
        ("200000€ et 40 €", ["200000", "40"]),
        ("TVA 20,00 % : 24,00", ["24.00"]),
        ("le 13.11.2017 au 04 50 44 68 99", []),
        ("FA-2017-0010 RCS 123 456 782", []),
        ("TTC18 303,60", []),
        ("671,15e", ["671.15"]),
        ("2e étage, 69003 Lyon 3e", []),
        ("1 234€56 puis 1234€56", ["1234.56", "1234.56"]),
    ],
)
def test_amounts_are_told_from_other_numbers(text: str, expected: list[str]) -> None:
    assert [str(value) for value in amounts(text)] == expected


def test_three_digits_after_one_mark_follow_the_document() -> None:
    assert parse_number("1.234", comma=True) == Decimal(1234)
    assert parse_number("1.234", comma=False) == Decimal("1.234")


def test_the_currency_is_that_of_most_amounts() -> None:
    page = layout("12,00 EUR 15,00 € 3,00 $")
    found = currency_of(page, amounts_of(page))
    assert found is not None
    assert found[0] == "EUR"


@given(st.dates(date(1990, 1, 1), date(2069, 12, 31)), st.sampled_from([2, 4]))
def test_a_date_printed_in_any_french_style_is_read_back(day: date, digits: int) -> None:
    year = f"{day.year}"[-digits:] if day.year >= 2000 else f"{day.year}"
    number = "1er" if day.day == 1 else str(day.day)
    styles = [
        f"le {day.day:02d}/{day.month:02d}/{year}",
        f"le {day.day}.{day.month}.{year}",
        f"le {day.day:02d}-{day.month:02d}-{year}",
        f"le {day:%Y-%m-%d}",
        f"le {number} {MONTHS[day.month - 1]} {day.year}",
        f"le {number} {MONTHS[day.month - 1].upper()} {day.year}",
    ]
    read = [[found.value for found in dates_of(layout(style))] for style in styles]
    assert read == [[day]] * len(styles)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21 déc. 2025", date(2025, 12, 21)),
        ("7. Mai 2014", date(2014, 5, 7)),
        ("march 15, 2026", date(2026, 3, 15)),
        ("15-Mar-2026", date(2026, 3, 15)),
    ],
)
def test_abbreviated_and_foreign_months_are_read(text: str, expected: date) -> None:
    assert [found.value for found in dates_of(layout(text))] == [expected]


def test_the_american_order_is_taken_when_the_document_shows_it() -> None:
    found = dates_of(layout("Invoice date 03/04/2023\nShipped 03/20/2023"))
    assert [(d.value, d.sure) for d in found] == [
        (date(2023, 3, 4), True),
        (date(2023, 3, 20), True),
    ]


def test_an_order_that_nothing_shows_is_not_sure() -> None:
    (found,) = dates_of(layout("Invoice date 03/04/2023"))
    assert found.sure is False


@pytest.mark.parametrize("text", ["31/02/2026", "12/2026", "00/01/2026", "1/2/3/4", "10.20.30.40"])
def test_what_is_no_date_is_not_one(text: str) -> None:
    assert dates_of(layout(text)) == ()


@pytest.mark.parametrize(
    ("text", "issued", "due"),
    [
        ("Règlement à 30 jours", date(2026, 1, 15), [date(2026, 2, 14)]),
        ("60 jours net", date(2026, 1, 15), [date(2026, 3, 16)]),
        ("Conditions de paiement : à réception", date(2026, 1, 15), [date(2026, 1, 15)]),
        ("Payment terms: Net 30", date(2026, 1, 15), [date(2026, 2, 14)]),
        ("Payment terms: Net 30 days", date(2026, 1, 15), [date(2026, 2, 14)]),
        ("2/10, net 30", date(2026, 1, 15), [date(2026, 2, 14)]),
        ("Paiement à la réception de la facture", date(2026, 1, 15), [date(2026, 1, 15)]),
        (
            "Règlement : comptant à réception de la présente, par virement",
            date(2026, 1, 15),
            [date(2026, 1, 15)],
        ),
        ("Règlement : à la réception", date(2026, 1, 15), [date(2026, 1, 15)]),
        ("Paiement comptant", date(2026, 1, 15), [date(2026, 1, 15)]),
        # The later reading first (law data, due dates, reading A and B).
        (
            "Paiement 45 jours fin de mois",
            date(2026, 1, 15),
            [date(2026, 3, 31), date(2026, 3, 17)],
        ),
        ("Paiement 30 jours fin de mois le 10", date(2026, 1, 15), [date(2026, 3, 10)]),
    ],
)
def test_terms_give_the_due_date(text: str, issued: date, due: list[date]) -> None:
    terms = terms_of(layout(text))
    assert [reading.due for reading in due_readings(terms[0], issued)] == due


@pytest.mark.parametrize(
    "text",
    [
        "Garantie 30 jours",
        "Offre valable 30 jours",
        "Pénalités après 30 jours de retard",
        # A sum, a weight, a price.
        "Net 30,00 €",
        "Poids net 30 kg",
        "Paiement : net 30 €",
        "Total net 30",
        # Goods, an order and a payment are received too.
        "Motif : écart de quantité à la réception",
        "Motif : quantité manquante constatée à la réception",
        "Avoir sur facture : casse constatée à la réception, à déduire du paiement",
        "Réserves à la réception",
        "Paiement à la réception de la marchandise",
        "Expédition dès réception de votre règlement",
    ],
)
def test_other_delays_are_no_payment_terms(text: str) -> None:
    assert terms_of(layout(text)) == ()


def test_identifiers_are_checked_by_their_digits() -> None:
    found = identifiers_of(
        layout(
            "SIRET 732 829 320 00074 TVA FR44 732 829 320\n"
            "RCS Lyon 123 456 789\n"
            "IBAN : FR76 3000 6000 0112 3456 7890 189 BIC AGRIFRPP\n"
            "Tél 04 50 44 68 99"
        )
    )
    assert [(i.kind, i.number, i.valid) for i in found] == [
        (Kind.SIRET, "73282932000074", True),
        (Kind.VAT, "FR44732829320", True),
        (Kind.SIREN, "123456789", False),
        (Kind.IBAN, "FR7630006000011234567890189", True),
    ]


def test_days_written_in_words_are_terms() -> None:
    (terms,) = terms_of(layout("Règlement à quarante-cinq jours fin de mois"))
    assert (terms.days, terms.end_of_month) == (45, True)


@pytest.mark.parametrize(
    "line",
    [
        "Émission : 03/02/2026",
        "Datée du 03/02/2026",
        "Date fact. 03/02/2026",
        "LYON, LE 03/02/2026",
        "Fait à Lyon, le 3 février 2026",
        "du 03/02/2026",
    ],
)
def test_the_day_of_issue_is_read_under_many_words(line: str) -> None:
    found = _facts(f"{line}")
    assert found.issue_date is not None
    assert found.issue_date.value == date(2026, 2, 3)


@pytest.mark.parametrize(
    "line",
    [
        "Ech. 05/03/2026",
        "Dû pour le 05/03/2026",
        "Date butoir : 05/03/2026",
        "Limite de paiement 05/03/2026",
        "LCR au 05/03/2026",
        "Merci de bien vouloir nous régler pour le 05/03/2026",
        "Règlement à trente jours",
    ],
)
def test_the_due_day_is_read_under_many_words(line: str) -> None:
    found = _facts(f"Date : 03/02/2026\n{line}")
    assert found.due_date is not None
    assert found.due_date.value == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("ht", "tva", "ttc"),
    [
        ("Sous-total", "TVA (20 %)", "Total"),
        ("Net HT", "TVA 20 %", "Net à payer"),
        ("Base HT", "TVA 20,00", "À payer"),
        ("Total partiel", "Taxe (20%)", "Somme totale"),
        ("Total avant taxes", "Total TVA", "Total TVA comprise"),
    ],
)
def test_the_totals_are_read_under_many_words(ht: str, tva: str, ttc: str) -> None:
    found = _facts(f"{ht}     1 000,00\n{tva}      200,00\n{ttc}   1 200,00")
    values = [fact and fact.value for fact in (found.total_ht, found.total_tva, found.total_ttc)]
    assert values == [Decimal("1000.00"), Decimal("200.00"), Decimal("1200.00")]


def _facts(text: str) -> Facts:
    head = "NOVA SARL\n1 rue Une\n69001 Lyon\n\nFACTURE N° F-100\n"
    return facts_of(read_bytes((head + text).encode(), file="facture")).facts


def test_an_amount_that_the_line_break_cuts_is_read_whole() -> None:
    page = layout(
        "reconnait devoir à la société Ostrelane la somme de 6\n400,00 euros, reçue par virement."
    )
    (found,) = [a for a in amounts_of(page) if not a.bare]
    assert (found.value, [span.text for span in found.spans]) == (
        Decimal("6400.00"),
        ["6", "400,00"],
    )


def test_the_end_of_longer_words_is_no_amount_in_words() -> None:
    page = layout("la somme de six mille quatre cents euros")
    assert in_words(Decimal("6400.00"), page)
    assert not in_words(Decimal("400.00"), page)


def test_the_box_of_an_amount_that_a_line_break_cuts_is_that_of_its_longer_part() -> None:
    text = """RECONNAISSANCE DE DETTE

Je soussigné, Paul Leriche, reconnais devoir à la société Belmont, 14 rue des Forges,
21000 Dijon, la somme de six mille quatre cents euros, soit en chiffres la somme de 6
400,00 euros, que je rembourserai au plus tard le 30 juin 2026, en une seule fois.
Fait à Dijon, le 4 mai 2026
"""
    fact = facts_of(read_bytes(drawn(text), file="dette.pdf")).facts.debt_amount
    assert fact is not None
    assert (fact.value, fact.evidence.text) == (Decimal("6400.00"), "6 400,00")
    box = fact.evidence.bbox
    assert box is not None
    assert box.x1 - box.x0 < 60


@pytest.mark.parametrize(
    "line",
    [
        "Date cde : 02/01/2026",
        "Date cde        02/01/2026",
        "Date V/cde      02/01/2026",
        "Date de commande\n02/01/2026",
        "Commandé le      02/01/2026",
    ],
)
def test_the_day_of_the_order_is_not_that_of_the_invoice(line: str) -> None:
    head = "Roux SA\n8 rue Rouge\n67000 Strasbourg\n\nFACTURE N° F-12\n"
    text = f"{head}{line}\n\nTotal HT 100,00 €\nTVA 20 % 20,00 €\nTotal TTC 120,00 €\n"
    assert facts_of(read_bytes(text.encode(), file="a.txt")).facts.issue_date is None
