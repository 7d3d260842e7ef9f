"""Which interest is claimed, from when, and why: never two regimes on the same days."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from dossier_builder.creance.gather import Basis
from dossier_builder.creance.interest import InterestTerms, Regime, rate_of
from dossier_builder.creance.lines import ClaimLine
from dossier_builder.creance.model import MiseEnDemeureState, Party, PartyKind
from dossier_builder.creance.names import plain
from dossier_builder.creance.notes import Ask, toml_amount, warn
from dossier_builder.facts.model import Fact, Finding, Nature, ReadFile, Status
from dossier_builder.french import taux
from dossier_builder.law.model import Law, Semester
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings, InterestSettings

_TRIPLE: Final = re.compile(r"\b(trois|3) fois (le|du) taux (d )?(de l )?(interet )?legal")
_CLAUSE_NATURES = (Nature.CONTRAT, Nature.BAIL, Nature.DEVIS, Nature.BON_DE_COMMANDE)


@dataclass(frozen=True, slots=True)
class InterestChoice:
    """The terms of interest, and what a person should know of the choice."""

    terms: InterestTerms
    sentence: str
    from_notice: bool
    asks: tuple[Ask, ...] = ()
    findings: tuple[Finding, ...] = ()

    def start_for(self, line: ClaimLine, notice: MiseEnDemeureState) -> date | None:
        """Return the day after which interest runs on a line, None when it does not yet run.

        Late-payment penalties run from the due date (L441-10 II C. com.); legal interest
        from the mise en demeure received (1231-6 and 1344-1 C. civ.).
        """
        if not self.from_notice:
            return line.due_date
        if notice.received_on is None:
            return None
        return max(line.due_date, notice.received_on)


def choose_interest(
    files: Sequence[ReadFile],
    lines: Sequence[ClaimLine],
    *,
    creditor: Party | None,
    debtor: Party | None,
    basis: Basis,
    statement: ClaimStatement,
    firm: FirmSettings,
    law: Law,
    today: date,
) -> InterestChoice:
    """Return the regime: as stated, else L441-10 between professionals, else the legal rate.

    L441-10 C. com. is for sales and services between professionals; a private debtor, a
    lease and an acknowledgement of debt get the legal rate. A rate read in the documents
    replaces nothing in silence: it is asked.
    """
    stated = statement.interets
    wanted = stated or firm.interets
    clause = _clause_rate(files)
    if wanted.regime == "contractuel":
        return _contractual(wanted, clause, lines, law, today)
    if wanted.regime == "trois-fois-legal":
        return _three_times_legal()
    professionals = all(party is None or party.professional for party in (creditor, debtor))
    commercial = basis in ("factures", "echeances") and professionals
    if wanted.regime == "legal" or not commercial:
        return _legal(creditor, debtor, commercial=commercial)
    terms = InterestTerms(Regime.L441_10)
    asks: tuple[Ask, ...] = ()
    if stated is None:
        asks = _clause_asks(clause, terms, lines, law, today) if clause else _triple_asks(files)
    points = law.amount_row("majoration_bce")
    sentence = (
        "Pénalités de retard de l’article L441-10, II du code de commerce, exigibles sans rappel "
        "dès le lendemain de l’échéance : taux de la Banque centrale européenne au premier jour "
        f"du semestre, majoré de {points.valeur:f} points."
    )
    return InterestChoice(terms, sentence, from_notice=False, asks=asks)


def _legal(creditor: Party | None, debtor: Party | None, *, commercial: bool) -> InterestChoice:
    private = (
        creditor is not None
        and creditor.kind is PartyKind.PERSONNE_PHYSIQUE
        and not creditor.professional
    )
    regime = Regime.LEGAL_PARTICULIER if private else Regime.LEGAL_PRO
    category = "créancier particulier" if private else "créancier professionnel"
    reason = "" if commercial else " Les pénalités de l’article L441-10 ne s’appliquent pas ici."
    sentence = (
        f"Intérêts au taux légal ({category}) à compter de la réception de la mise en demeure "
        f"(articles 1231-6 et 1344-1 du code civil).{reason}"
    )
    return InterestChoice(InterestTerms(regime), sentence, from_notice=True)


def _three_times_legal() -> InterestChoice:
    sentence = (
        "Pénalités de retard au taux contractuel de trois fois le taux d’intérêt légal de chaque "
        "semestre, à compter du lendemain de l’échéance (article 1103 du code civil et article "
        "L441-10, II du code de commerce)."
    )
    return InterestChoice(InterestTerms(Regime.TROIS_FOIS_LEGAL), sentence, from_notice=False)


def _triple_asks(files: Sequence[ReadFile]) -> tuple[Ask, ...]:
    """Ask when a document sets penalties at three times the legal rate: it is the lower one."""
    for read in sorted(files, key=lambda read: (read.nature not in _CLAUSE_NATURES, read.file)):
        terms = read.facts.penalty_terms
        if terms is not None and _TRIPLE.search(plain(terms.value)):
            return (
                Ask(
                    code="taux_lu",
                    text=f"« {read.file} » fixe les pénalités à trois fois le taux d’intérêt "
                    "légal : est-ce le taux convenu ?",
                    why="La loi laisse les parties fixer leur taux (article L441-10, II du code de "
                    "commerce) ; le taux supplétif, que le décompte applique en attendant, est "
                    "plus élevé.",
                    lines='[interets]\nregime = "trois-fois-legal"\n# ou bien : regime = "l441-10"',
                    places=((read.file, terms.evidence.page),),
                ),
            )
    return ()


def _contractual(
    wanted: InterestSettings,
    clause: Fact[Decimal] | None,
    lines: Sequence[ClaimLine],
    law: Law,
    today: date,
) -> InterestChoice:
    rate = wanted.taux or (clause.value if clause else None)
    if rate is None:
        ask = Ask(
            code="taux_contractuel",
            text="Quel est le taux contractuel des pénalités de retard ?",
            why="Le régime contractuel est demandé, et aucun taux n’est lu ; en attendant, le "
            "décompte applique le taux de l’article L441-10.",
            lines='[interets]\nregime = "contractuel"\ntaux = 0.00',
        )
        terms = InterestTerms(Regime.L441_10)
        return InterestChoice(terms, "Taux contractuel à indiquer.", from_notice=False, asks=(ask,))
    asks: tuple[Ask, ...] = ()
    if wanted.taux is None and clause and clause.status is not Status.ETABLI:
        asks = (_confirm_rate(clause),)
    terms = InterestTerms(Regime.CONTRACTUEL, rate)
    sentence = (
        f"Pénalités de retard au taux contractuel de {taux(rate)} l’an, à compter du lendemain de "
        "l’échéance (article 1103 du code civil et article L441-10, II du code de commerce)."
    )
    findings = tuple(_under_floor(rate, lines, law, today))
    return InterestChoice(terms, sentence, from_notice=False, asks=asks, findings=findings)


def _under_floor(
    rate: Decimal, lines: Sequence[ClaimLine], law: Law, today: date
) -> Iterable[Finding]:
    """Flag a clause under three times the legal rate (L441-10 II C. com.), once."""
    for semester in _semesters(lines, today):
        floor = law.contractual_floor(semester)
        if rate < floor:
            yield warn(
                "taux_sous_plancher",
                f"Le taux contractuel de {taux(rate)} est inférieur à trois fois le taux légal au "
                f"semestre {semester} ({taux(floor)}), plancher de l’article L441-10, II du code "
                "de commerce : point à vérifier.",
            )
            return


def _semesters(lines: Sequence[ClaimLine], today: date) -> Iterable[Semester]:
    past = [line.due_date for line in lines if line.due_date < today]
    if not past:
        return
    semester = Semester.of(min(past))
    while semester <= Semester.of(today):
        yield semester
        semester = semester.next()


def _clause_rate(files: Sequence[ReadFile]) -> Fact[Decimal] | None:
    """Return the penalty rate read, the contract's before the invoices'."""
    order = sorted(files, key=lambda read: (read.nature not in _CLAUSE_NATURES, read.file))
    return next((r.facts.penalty_rate for r in order if r.facts.penalty_rate is not None), None)


def _clause_asks(
    clause: Fact[Decimal],
    terms: InterestTerms,
    lines: Sequence[ClaimLine],
    law: Law,
    today: date,
) -> tuple[Ask, ...]:
    """Ask when a clause's rate differs; it blocks when the default rate would claim more."""
    rates = [rate_of(terms, semester, law) for semester in _semesters(lines, today)]
    if not rates or all(rate == clause.value for rate in rates):
        return ()
    lower = any(clause.value < rate for rate in rates)
    return (
        Ask(
            code="taux_lu",
            text=f"Un taux de pénalités de {taux(clause.value)} est lu : est-ce celui du contrat ?",
            why="La loi laisse les parties fixer leur taux (article L441-10, II du code de "
            "commerce) ; le décompte applique le taux supplétif tant que vous ne l’avez pas dit"
            + (", or il est plus élevé." if lower else "."),
            lines='[interets]\nregime = "contractuel"\n'
            f'taux = {toml_amount(clause.value)}\n# ou bien : regime = "l441-10"',
            blocking=lower,
            places=((clause.evidence.file, clause.evidence.page),),
        ),
    )


def _confirm_rate(clause: Fact[Decimal]) -> Ask:
    return Ask(
        code="taux_contractuel",
        text=f"Le taux contractuel lu est {taux(clause.value)} : est-il juste ?",
        why="Il n’est pas établi par les documents.",
        lines=f'[interets]\nregime = "contractuel"\ntaux = {toml_amount(clause.value)}',
        places=((clause.evidence.file, clause.evidence.page),),
    )
