"""The claim as a set of values: parties, invoices, décompte, the three tests, what comes next.

Amounts are `Decimal` euros to the cent, rates `Decimal` percent a year, days whole days.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dossier_builder.creance.names import of_line
from dossier_builder.facts.model import Address, Finding
from dossier_builder.pieces.model import ChecklistItem, LeftOut, Piece, PieceRef


class PartyKind(StrEnum):
    """A company (or association…) or a natural person: art. 54 and 57 CPC ask other things."""

    PERSONNE_MORALE = "personne_morale"
    PERSONNE_PHYSIQUE = "personne_physique"


@dataclass(frozen=True, slots=True)
class Party:
    """Creditor or debtor, as named in the letters (art. 54 and 57 CPC).

    `professional` is True when the party acts for its business.
    """

    kind: PartyKind
    name: str
    address: Address | None = None
    siren: str | None = None
    legal_form: str | None = None
    share_capital: str | None = None
    rcs_city: str | None = None
    representative: str | None = None
    representative_role: str | None = None
    civility: str | None = None
    profession: str | None = None
    nationality: str | None = None
    birth_date: date | None = None
    birth_place: str | None = None
    email: str | None = None
    phone: str | None = None
    professional: bool = True


@dataclass(frozen=True, slots=True)
class AppliedAmount:
    """A sum that reduces one invoice: an avoir, or a payment's part on principal."""

    date: date
    amount: Decimal
    label: str
    ref: PieceRef | None = None


@dataclass(frozen=True, slots=True)
class ClaimedInvoice:
    """One invoice of the claim. `balance` is what remains of its principal."""

    number: str
    issue_date: date
    due_date: date
    due_rule: str
    total_ttc: Decimal
    prepaid: Decimal
    avoirs: tuple[AppliedAmount, ...]
    payments: tuple[AppliedAmount, ...]
    balance: Decimal
    ref: PieceRef
    total_ht: Decimal | None = None


@dataclass(frozen=True, slots=True)
class InterestSegment:
    """Interest on one principal at one rate over whole days, `start` and `end` inclusive.

    interest = principal × days × rate / 36 500, rounded half up to the cent.
    """

    invoice: str
    start: date
    end: date
    days: int
    principal: Decimal
    rate: Decimal
    regime: str
    interest: Decimal
    article: str


@dataclass(frozen=True, slots=True)
class AppliedPayment:
    """A payment on its date: first on interest, then on principal (art. 1343-1 C. civ.)."""

    date: date
    amount: Decimal
    to_interest: Decimal
    to_principal: tuple[tuple[str, Decimal], ...]
    label: str
    ref: PieceRef | None = None
    unapplied: Decimal = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Decompte:
    """What is claimed, line by line, at `stop_date`; every total is the sum of what is shown."""

    stop_date: date
    invoices: tuple[ClaimedInvoice, ...]
    payments: tuple[AppliedPayment, ...]
    segments: tuple[InterestSegment, ...]
    regime_sentence: str
    principal_initial: Decimal
    principal_due: Decimal
    interest_accrued: Decimal
    interest_paid: Decimal
    interest_due: Decimal
    indemnity_unit: Decimal
    indemnity_count: int
    indemnity_total: Decimal
    penalty_clause: Decimal | None
    total: Decimal
    running_sentence: str


class Answer(StrEnum):
    """The answer to one of the three tests: never an opinion, what the file shows."""

    OUI = "oui"
    NON = "non"
    A_VERIFIER = "a_verifier"


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason of a test: what was seen (French), under which article, on which pieces.

    `plea` is how a letter to the judge says it, where that differs from what was seen.
    """

    text: str
    article: str
    answer: Answer
    refs: tuple[PieceRef, ...] = ()
    plea: str = ""


@dataclass(frozen=True, slots=True)
class LegalTest:
    """Certaine, liquide or exigible: the answer and what it rests on."""

    key: str
    title: str
    answer: Answer
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class MiseEnDemeureState:
    """What is known of the mise en demeure; `delay_end` is the last day to pay."""

    sent_on: date | None
    received_on: date | None
    tracking: str | None
    delay_days: int
    delay_end: date | None
    refs: tuple[PieceRef, ...] = ()


class Stage(StrEnum):
    """Where the claim stands: decides what is produced."""

    INCOMPLET = "incomplet"
    A_ECHOIR = "a_echoir"
    SOLDE = "solde"
    RELANCE = "relance"
    MISE_EN_DEMEURE = "mise_en_demeure"
    ATTENTE = "attente"
    REQUETE = "requete"
    AVOCAT = "avocat"
    DEPOSE = "depose"


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next, in one sentence, with its reasons and the alternatives to know."""

    stage: Stage
    sentence: str
    reasons: tuple[str, ...]
    wait_until: date | None = None
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Something only a person can say. `lines` is what to paste into dossier.toml."""

    code: str
    text: str
    why: str
    lines: str
    blocking: bool
    refs: tuple[PieceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class CourtProposal:
    """The court proposed for the debtor's seat (art. 1406 CPC): never a silent choice.

    `form` is the Cerfa number; `level` says which order of forms the requête follows.
    """

    name: str
    level: str
    form: str
    address: str | None
    reason: str
    confirmed: bool
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date that runs, with the rule that makes it."""

    key: str
    title: str
    on: date
    article: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Limitation:
    """When one invoice's claim is time-barred, and how much margin is left."""

    invoice: str
    expires_on: date
    years: int
    article: str
    days_left: int
    urgent: bool

    @property
    def title(self) -> str:
        """What its date is called in letters, reports and calendars."""
        return limitation_title(self.invoice)


def limitation_title(invoice: str) -> str:
    """Return what the last day to sue for this invoice is called."""
    return f"Prescription {of_line(invoice)}"


@dataclass(frozen=True, slots=True)
class Creance:
    """The whole claim at `today`: what the letters, the bundle and the report are made from.

    `opposition_court` is the court the creditor names in case of opposition (art. 1408 CPC);
    `capitalisation` asks for interest on interest (art. 1343-2 C. civ.).
    """

    dossier: str
    today: date
    creancier: Party | None
    debiteur: Party | None
    pieces: tuple[Piece, ...]
    left_out: tuple[LeftOut, ...]
    checklist: tuple[ChecklistItem, ...]
    decompte: Decompte | None
    tests: tuple[LegalTest, ...]
    mise_en_demeure: MiseEnDemeureState
    next_step: NextStep
    questions: tuple[Question, ...]
    court: CourtProposal | None
    deadlines: tuple[Deadline, ...]
    limitations: tuple[Limitation, ...]
    findings: tuple[Finding, ...]
    opposition_court: str | None = None
    capitalisation: bool = False

    def piece_of(self, file: str) -> Piece | None:
        """Return the piece made from this dropped file, or None."""
        return next((piece for piece in self.pieces if piece.file == file), None)
