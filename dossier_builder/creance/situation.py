"""What only the person knows, and what the pieces hint at: disputes and payments."""

from collections.abc import Sequence

from dossier_builder.creance.notes import Ask
from dossier_builder.facts.model import Fact, Nature, ReadFile, Status
from dossier_builder.settings.claim import ClaimStatement


def find_contest(
    files: Sequence[ReadFile], statement: ClaimStatement
) -> tuple[ReadFile, Fact[str]] | None:
    """Return the document that contests the debt, the surest first; the person's word wins."""
    if "contestee" in statement.situation.model_fields_set:
        return None
    found = [(read, read.facts.contested) for read in files if read.facts.contested is not None]
    pairs = [(read, fact) for read, fact in found if fact is not None]
    return min(pairs, key=lambda pair: (_weight(pair[1]), pair[0].file), default=None)


def _weight(fact: Fact[str]) -> int:
    return (Status.ETABLI, Status.PROBABLE, Status.INCERTAIN).index(fact.status)


def contest_asks(contest: tuple[ReadFile, Fact[str]] | None) -> tuple[Ask, ...]:
    """Ask whether the debt is contested, when a document says so or seems to."""
    if contest is None:
        return ()
    read, fact = contest
    return (
        Ask(
            code="contestation",
            text=f"« {read.file} » : « {fact.value} ». La créance est-elle contestée ?",
            why="Une contestation sérieuse se discute contradictoirement ; le juge de l’injonction "
            "de payer la rejetterait (art. 1405 et 1409 CPC).",
            lines="[situation]\ncontestee = false\n# ou bien : contestee = true",
            places=((read.file, fact.evidence.page),),
        ),
    )


def payment_asks(files: Sequence[ReadFile], statement: ClaimStatement) -> tuple[Ask, ...]:
    """Ask for payments when a bank statement is there and none is stated."""
    statements = [read for read in files if read.nature is Nature.RELEVE]
    if not statements or statement.paiements:
        return ()
    return (
        Ask(
            code="paiements",
            text="Un relevé est au dossier : le débiteur a-t-il payé quelque chose ?",
            why="Chaque paiement réduit la créance à sa date (art. 1342-10 et 1343-1 C. civ.).",
            lines='[[paiements]]\ndate = AAAA-MM-JJ\nmontant = 0.00\nlibelle = "virement"',
            blocking=False,
            places=tuple((read.file, 1) for read in statements),
        ),
    )
