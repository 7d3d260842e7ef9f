"""Fictional French companies with valid check digits, drawn from a seeded generator."""

from dataclasses import dataclass
from random import Random
from typing import Final

from stdnum import luhn

_FIRST: Final = (
    "Ateliers", "Menuiserie", "Groupe", "Établissements", "Comptoir", "Imprimerie", "Garage",
    "Fonderie", "Papeterie", "Charpentes", "Cartonnages", "Mécanique", "Verrerie", "Scierie",
    "Laboratoire", "Domaine", "Maison", "Tôlerie", "Brasserie", "Filature",
)  # fmt: skip
_SECOND: Final = (
    "Brindazur", "Valcourbe", "Pervenchal", "Orsenbois", "Méloriac", "Tournequai", "Hautepierrin",
    "Saulnedor", "Crézelion", "Bellombrage", "Vertmoulin", "Grisecluse", "Aubréac", "Noirvergne",
    "Champlaurel", "Ferrandiol", "Quercibois", "Lunémont", "Rochenoire & Fils", "du Petit Canal",
)  # fmt: skip
_FORMS: Final = (
    ("SARL", "7 500"), ("SAS", "37 000"), ("SA", "250 000"), ("EURL", "1 000"),
    ("SASU", "5 000"), ("SNC", "15 245"),
)  # fmt: skip
_STREETS: Final = (
    "rue des Trois-Ormeaux", "avenue du Vieux-Lavoir", "chemin des Hirondelles", "quai de la "
    "Gabelle",
    "boulevard des Tanneurs", "impasse du Pressoir", "allée des Noisetiers", "place du Marché-Neuf",
    "route de la Poterie", "zone artisanale des Quatre-Vents",
)  # fmt: skip
_TOWNS: Final = (
    ("21000", "Dijon"), ("35000", "Rennes"), ("37000", "Tours"), ("44000", "Nantes"),
    ("49000", "Angers"), ("51100", "Reims"), ("59000", "Lille"), ("63000", "Clermont-Ferrand"),
    ("69003", "Lyon"), ("76600", "Le Havre"), ("86000", "Poitiers"), ("31000", "Toulouse"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Firm:
    """A fictional company; `siren` and `nic` carry valid Luhn keys."""

    name: str
    form: str
    capital: str
    siren: str
    nic: str
    street: str
    postcode: str
    city: str
    phone: str
    iban: str

    @property
    def siret(self) -> str:
        """14 digits."""
        return self.siren + self.nic

    @property
    def vat(self) -> str:
        """French VAT number."""
        return f"FR{(12 + 3 * (int(self.siren) % 97)) % 97:02d}{self.siren}"

    @property
    def siren_spaced(self) -> str:
        """3 + 3 + 3."""
        return f"{self.siren[:3]} {self.siren[3:6]} {self.siren[6:]}"

    @property
    def siret_spaced(self) -> str:
        """3 + 3 + 3 + 5."""
        return f"{self.siren_spaced} {self.nic}"

    @property
    def town(self) -> str:
        """Postcode and city."""
        return f"{self.postcode} {self.city}"

    @property
    def address(self) -> tuple[str, str]:
        """Street, then town."""
        return self.street, self.town

    @property
    def iban_spaced(self) -> str:
        """The IBAN in groups of four."""
        return " ".join(self.iban[i : i + 4] for i in range(0, len(self.iban), 4))


def luhn_number(rng: Random, digits: int, prefix: str = "") -> str:
    """Return `digits` digits that pass the Luhn check, starting with `prefix`."""
    body = prefix + "".join(str(rng.randrange(10)) for _ in range(digits - 1 - len(prefix)))
    return body + str(luhn.calc_check_digit(body))


def french_iban(rng: Random) -> str:
    """Return an IBAN whose RIB key and control are valid (ISO 13616, NF K 10-020)."""
    bank, branch = f"{rng.randrange(10000, 99999)}", f"{rng.randrange(1, 99999):05d}"
    account = f"{rng.randrange(10**10, 10**11)}"
    key = 97 - (89 * int(bank) + 15 * int(branch) + 3 * int(account)) % 97
    bban = f"{bank}{branch}{account}{key:02d}"
    return f"FR{98 - int(bban + '152700') % 97:02d}{bban}"


def firm(rng: Random) -> Firm:
    """Draw a company."""
    form, capital = rng.choice(_FORMS)
    siren = luhn_number(rng, 9, str(rng.randrange(3, 10)))
    siret = luhn_number(rng, 14, siren + "000")
    postcode, city = rng.choice(_TOWNS)
    return Firm(
        name=f"{rng.choice(_FIRST)} {rng.choice(_SECOND)}",
        form=form,
        capital=capital,
        siren=siren,
        nic=siret[9:],
        street=f"{rng.randrange(2, 98)} {rng.choice(_STREETS)}",
        postcode=postcode,
        city=city,
        phone=f"0{rng.randrange(1, 6)} " + " ".join(f"{rng.randrange(100):02d}" for _ in range(4)),
        iban=french_iban(rng),
    )


def two_firms(rng: Random) -> tuple[Firm, Firm]:
    """Draw two companies of different names."""
    first = firm(rng)
    while True:
        second = firm(rng)
        if second.name.split()[1] != first.name.split()[1]:
            return first, second
