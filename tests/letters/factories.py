"""Claims made for the tests of letters, around the package's own fictional claim."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from dossier_builder.creance.model import Creance
from dossier_builder.letters.sample import (
    BARE,
    BORDEREAU,
    CREANCE,
    CREDITOR,
    DEBTOR,
    DECOMPTE,
    INVOICES,
    MONSIEUR,
    PERSON,
    PIECES,
    TODAY,
    segment,
)
from dossier_builder.settings.firm import FirmSettings

__all__ = [
    "BARE",
    "BORDEREAU",
    "COLLECTOR",
    "CREANCE",
    "CREDITOR",
    "DEBTOR",
    "DECOMPTE",
    "FIRM",
    "INVOICES",
    "LAW_FIRM",
    "MONSIEUR",
    "PERSON",
    "PIECES",
    "TODAY",
    "many_invoices",
]

D = Decimal

FIRM = FirmSettings()
LAW_FIRM = FirmSettings.model_validate(
    {
        "cabinet": {
            "nom": "Cabinet Verdier & Associés",
            "role": "avocat",
            "adresse": ["27 rue de la Paix"],
            "code_postal": "75002",
            "ville": "Paris",
            "telephone": "01 00 00 00 01",
            "courriel": "contact@verdier.example",
            "signataire": "Maître Hélène Verdier",
            "qualite_signataire": "avocate au barreau de Paris",
        },
        "creanciers": [
            {
                "nom": "ATELIER DE LA MARNE",
                "siren": "732829320",
                "iban": "FR7630006000011234567890189",
            }
        ],
    }
)
COLLECTOR = FirmSettings.model_validate(
    {
        "cabinet": {
            "nom": "Recouvrement Loire",
            "role": "tiers",
            "adresse": ["9 rue du Port"],
            "code_postal": "44000",
            "ville": "Nantes",
            "signataire": "Luc Morel",
            "qualite_signataire": "directeur",
        }
    }
)


def many_invoices(count: int) -> Creance:
    """Return a claim of `count` invoices, each with two segments of interest."""
    invoices = tuple(
        replace(INVOICES[1], number=f"FA-{index:04d}", avoirs=(), balance=D("4860.00"))
        for index in range(1, count + 1)
    )
    segments = tuple(
        segment(invoice.number, start, end, "4860.00", "12.40", interest)
        for invoice in invoices
        for start, end, interest in (
            (date(2026, 7, 1), date(2026, 9, 30), "151.90"),
            (date(2026, 10, 1), TODAY, "36.32"),
        )
    )
    return replace(
        CREANCE, decompte=replace(DECOMPTE, invoices=invoices, segments=segments, payments=())
    )
