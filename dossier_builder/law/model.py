"""The law as dated data: every row says where it comes from and what that source is worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from dossier_builder.errors import MissingLawError
from dossier_builder.french import date_longue

Grade = Literal["A", "B", "B-", "C+", "C", "M"]
Percent = Annotated[Decimal, Field(ge=0, le=100)]

HOW_TO_ADD = (
    "Ajoutez la ligne dans le fichier law.toml de votre espace de travail, avec sa source, "
    "puis recommencez ; la commande « dossier-builder law » montre la forme attendue."
)


@dataclass(frozen=True, slots=True, order=True)
class Semester:
    """A calendar half-year: legal interest and ECB rates hold for one (L313-2 CMF, L441-10 II)."""

    year: int
    half: int

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the semester in which `day` falls."""
        return cls(day.year, 1 if day.month <= 6 else 2)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2026-S2"; raises ValueError."""
        year, _, half = text.partition("-S")
        if half not in ("1", "2"):
            raise ValueError("un semestre de la forme 2026-S2")
        return cls(int(year), int(half))

    @property
    def start(self) -> date:
        """Return its first day."""
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def end(self) -> date:
        """Return its last day."""
        return self.next().start - timedelta(days=1)

    def next(self) -> Self:
        """Return the semester after it."""
        return type(self)(self.year + self.half - 1, 3 - self.half)

    def __str__(self) -> str:
        return f"{self.year}-S{self.half}"


class Row(BaseModel):
    """A row of the law data: unknown keys are errors, and a source is compulsory."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    source: Annotated[str, Field(min_length=1)]
    grade: Grade


class LegalRate(Row):
    """Legal interest of a semester in percent, by category of creditor (L313-2 CMF)."""

    semestre: Annotated[str, Field(pattern=r"^\d{4}-S[12]$")]
    creancier_particulier: Percent
    autres_cas: Percent


class EcbRate(Row):
    """ECB main refinancing rate on a semester's first day, in percent (L441-10 II C. com.)."""

    semestre: Annotated[str, Field(pattern=r"^\d{4}-S[12]$")]
    taux: Percent


class Delay(Row):
    """A delay, and the dates between which the event that starts it must fall."""

    cle: str
    titre: str
    duree: Annotated[int, Field(ge=1)]
    unite: Literal["jours", "mois", "annees"]
    depuis: date | None = None
    jusqu_au: date | None = None
    article: str

    def holds_on(self, day: date) -> bool:
        """Return whether the delay holds for an event of `day`."""
        after = self.depuis is None or self.depuis <= day
        return after and (self.jusqu_au is None or day <= self.jusqu_au)


class Amount(Row):
    """A sum, a number of points or a multiple set by a text."""

    cle: str
    titre: str
    valeur: Annotated[Decimal, Field(ge=0)]
    unite: Literal["euros", "points", "fois", "salaries"]
    article: str


class Form(Row):
    """An optional Cerfa form and its last known version."""

    niveau: Literal["commerce", "judiciaire", "jcp"]
    cerfa: str
    version: str
    titre: str


class LegalForms(Row):
    """Names of legal forms that are commercial by form, or civil (L210-1 C. com.)."""

    nature: Literal["commerciale", "civile"]
    noms: tuple[str, ...]


class Alternative(Row):
    """Another way than the injonction de payer, and when it is worth a mention."""

    cle: str
    titre: str
    texte: str
    entre_commercants: bool = False
    contestee: bool = False
    plafond: Decimal | None = None


class CommuneOverride(Row):
    """A person's correction of one commune's commercial court."""

    code_insee: Annotated[str, Field(pattern=r"^[0-9AB]{5}$")]
    tribunal_commercial: str
    adresse: str = ""


@dataclass(frozen=True, slots=True)
class Law:
    """All that is known of the law, with look-ups that never guess."""

    legal_rates: Mapping[Semester, LegalRate]
    ecb_rates: Mapping[Semester, EcbRate]
    delays: tuple[Delay, ...]
    amounts: Mapping[str, Amount]
    forms: Mapping[str, Form]
    legal_forms: tuple[LegalForms, ...]
    alternatives: tuple[Alternative, ...]
    communes: Mapping[str, CommuneOverride]

    def legal_rate(self, semester: Semester, *, private_creditor: bool) -> Decimal:
        """Return the legal interest rate in percent (L313-2 CMF; category D313-1-A CMF).

        `private_creditor`: a natural person not acting for its business.
        Raises `MissingLawError` naming the semester.
        """
        row = self.legal_rates.get(semester)
        if row is None:
            raise _missing_semester("Le taux d’intérêt légal", semester, _LEGAL_EXAMPLE)
        return row.creancier_particulier if private_creditor else row.autres_cas

    def late_payment_rate(self, semester: Semester) -> Decimal:
        """Return the default penalty rate in percent: ECB rate + 10 points (L441-10 II C. com.).

        Raises `MissingLawError` naming the semester.
        """
        row = self.ecb_rates.get(semester)
        if row is None:
            raise _missing_semester("Le taux directeur de la BCE", semester, _ECB_EXAMPLE)
        return row.taux + self.amount("majoration_bce")

    def contractual_floor(self, semester: Semester) -> Decimal:
        """Return three times the legal rate, under which no clause may go (L441-10 II C. com.)."""
        return self.amount("plancher_contractuel") * self.legal_rate(
            semester, private_creditor=False
        )

    def delay(self, key: str, *, on: date) -> Delay:
        """Return the delay that holds for an event of `on`; raises `MissingLawError`."""
        for delay in self.delays:
            if delay.cle == key and delay.holds_on(on):
                return delay
        raise MissingLawError(
            f"Aucun délai « {key} » n’est connu au {date_longue(on)}.", next_step=HOW_TO_ADD
        )

    def amount(self, key: str) -> Decimal:
        """Return an amount's value; raises `MissingLawError`."""
        return self.amount_row(key).valeur

    def amount_row(self, key: str) -> Amount:
        """Return an amount with its article and source; raises `MissingLawError`."""
        if key not in self.amounts:
            raise MissingLawError(f"Le montant « {key} » n’est pas connu.", next_step=HOW_TO_ADD)
        return self.amounts[key]

    def known_until(self) -> date:
        """Return the last day for which both rates are known."""
        return min(max(self.legal_rates), max(self.ecb_rates)).end


_LEGAL_EXAMPLE = "creancier_particulier = …\nautres_cas = …"
_ECB_EXAMPLE = "taux = …"


def _missing_semester(what: str, semester: Semester, values: str) -> MissingLawError:
    table = "interet_legal" if values == _LEGAL_EXAMPLE else "taux_bce"
    return MissingLawError(
        f"{what} du semestre {semester} n’est pas connu.",
        next_step="Ajoutez-le dans le fichier law.toml de votre espace de travail, "
        f'puis recommencez :\n[[{table}]]\nsemestre = "{semester}"\n{values}\n'
        'source = "…"\ngrade = "A"',
    )
