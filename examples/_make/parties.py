"""The fictional companies of the sample dossiers; every check digit is valid."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Company:
    """A fictional company. `siren` has 9 digits, `nic` the 5 that make it a SIRET."""

    name: str
    form: str
    capital: str
    siren: str
    nic: str
    rcs: str
    street: str
    postcode: str
    city: str
    phone: str
    email: str
    ape: str
    manager: str
    manager_role: str

    @property
    def siret(self) -> str:
        """The 14 digits of the establishment."""
        return self.siren + self.nic

    @property
    def vat(self) -> str:
        """The French VAT number: FR, key, SIREN (BOFiP TVA-DECLA-20-20)."""
        return f"FR{(12 + 3 * (int(self.siren) % 97)) % 97:02d}{self.siren}"

    @property
    def siren_spaced(self) -> str:
        """The SIREN as printed: 3 + 3 + 3."""
        return f"{self.siren[:3]} {self.siren[3:6]} {self.siren[6:]}"

    @property
    def siret_spaced(self) -> str:
        """The SIRET as printed: SIREN, then the 5 digits."""
        return f"{self.siren_spaced} {self.nic}"

    @property
    def town(self) -> str:
        """Postcode and city, as on an envelope."""
        return f"{self.postcode} {self.city}"


COMPTOIR: Final = Company(
    name="COMPTOIR DU CONFLUENT",
    form="SAS",
    capital="50 000",
    siren="842157307",
    nic="00013",
    rcs="Lyon",
    street="14 quai des Bateliers-Réunis",
    postcode="69002",
    city="LYON",
    phone="04 65 71 00 14",
    email="compta@comptoir-confluent.example",
    ape="4673A",
    manager="Solveig Marchandelle",
    manager_role="Présidente",
)

ATELIER_MARNE: Final = Company(
    name="ATELIER MARNE",
    form="SARL",
    capital="20 000",
    siren="539081463",
    nic="00017",
    rcs="Reims",
    street="27 rue du Four-aux-Copeaux",
    postcode="51100",
    city="REIMS",
    phone="03 53 01 00 27",
    email="contact@atelier-marne.example",
    ape="4332A",
    manager="Bastian Courtevaux",
    manager_role="Gérant",
)

TRANSPORTS_LOIRE: Final = Company(
    name="TRANSPORTS LOIRE",
    form="SAS",
    capital="80 000",
    siren="792460131",
    nic="00016",
    rcs="Orléans",
    street="3 impasse des Gabares",
    postcode="45000",
    city="ORLÉANS",
    phone="02 61 53 00 03",
    email="exploitation@transports-loire.example",
    ape="4941A",
    manager="Ysaline Gabarrot",
    manager_role="Présidente",
)

DUPRE: Final = Company(
    name="ÉTABLISSEMENTS DUPRÉ",
    form="SARL",
    capital="10 000",
    siren="987654324",
    nic="00019",
    rcs="Dijon",
    street="8 place du Vieux-Pressoir",
    postcode="21000",
    city="DIJON",
    phone="03 53 01 00 88",
    email="achats@ets-dupre.example",
    ape="4321A",
    manager="Clovis Duprelle",
    manager_role="Gérant",
)

# French IBAN with valid key and control: bank 30099 and branch 00420 are not in use.
IBAN: Final = "FR7630099004200001487320152"
BIC: Final = "CTFLFRL1XXX"
BANK: Final = "Banque du Confluent"


def grouped_iban(iban: str = IBAN) -> str:
    """Return the IBAN in groups of four, as printed."""
    return "\u00a0".join(iban[i : i + 4] for i in range(0, len(iban), 4))
