"""What a file or a dossier is known by: only values that were read surely enough."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from dossier_builder.creance.names import plain_number
from dossier_builder.creance.sides import Who, buyer, find_sides
from dossier_builder.facts.model import Fact, Nature, ReadFile, Status
from dossier_builder.placing.model import DELIVERY, INVOICE, ORDER, Keys, Number
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings

T = TypeVar("T")

# A number of fewer characters or digits is one that any client's document may bear ("12",
# "2026"): it tells nothing.
_FEWEST_CHARACTERS: Final = 5
_FEWEST_DIGITS: Final = 3


def keys_of_file(parts: Sequence[ReadFile]) -> Keys:
    """Return what a loose file, with its attachments, is known by."""
    sound = [part for part in parts if part.error is None]
    shown = dict(pair for part in sound for pair in _numbers(part))
    return Keys(
        debtors=_values(_debtors(part) for part in sound),
        creditors=_values(part.facts.seller_siren for part in sound),
        debtor_names=_values(
            name for part in sound for name in (part.facts.buyer_name, part.facts.recipient)
        ),
        creditor_names=_values(part.facts.seller_name for part in sound),
        numbers=frozenset(shown),
        shown=shown,
    )


def keys_of_dossier(
    files: Sequence[ReadFile], statement: ClaimStatement, firm: FirmSettings
) -> Keys:
    """Return what a dossier is known by: its two sides, and the numbers of its own documents.

    A document of another customer that lies in the folder by mistake gives no number.
    """
    sides = find_sides(files, statement, firm)
    debtor, creditor = sides.debtor or Who(None, None), sides.creditor or Who(None, None)
    own = [part for part in files if part.error is None and not _is_foreign(part, sides.debtor)]
    shown = dict(pair for part in own for pair in _numbers(part))
    return Keys(
        debtors=_present(debtor.siren),
        creditors=_present(creditor.siren),
        debtor_names=_present(debtor.name),
        creditor_names=_present(creditor.name),
        numbers=frozenset(shown),
        shown=shown,
    )


def _is_foreign(part: ReadFile, debtor: Who | None) -> bool:
    return debtor is not None and buyer(part).differs(debtor)


def _debtors(part: ReadFile) -> Fact[str] | None:
    """A registry extract is about a company that may be the debtor."""
    if part.nature is Nature.KBIS:
        return part.facts.company_siren
    return part.facts.buyer_siren


def _numbers(part: ReadFile) -> Iterator[tuple[Number, str]]:
    facts = part.facts
    for kind, fact in (
        (INVOICE, facts.invoice_number),
        (INVOICE, facts.preceding_invoice),
        (ORDER, facts.order_number),
        (DELIVERY, facts.delivery_number),
    ):
        if fact is not None and fact.status is not Status.INCERTAIN:
            yield from _strong(kind, fact.value)
    if facts.invoices_cited is not None and facts.invoices_cited.status is not Status.INCERTAIN:
        for number in facts.invoices_cited.value:
            yield from _strong(INVOICE, number)


def _strong(kind: str, number: str) -> Iterator[tuple[Number, str]]:
    compact = plain_number(number)
    digits = sum(char.isdigit() for char in compact)
    if len(compact) >= _FEWEST_CHARACTERS and digits >= _FEWEST_DIGITS:
        yield (kind, compact), number


def _values(facts: Iterable[Fact[str] | None]) -> frozenset[str]:
    return frozenset(
        fact.value for fact in facts if fact is not None and fact.status is not Status.INCERTAIN
    )


def _present(value: str | None) -> frozenset[str]:
    return frozenset({value} if value else ())
