"""Scores what was read against the truth: right, silent, wrong, and wrong while `etabli`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from benchmarks.accuracy.compare import ATTRIBUTES, as_text, same
from benchmarks.accuracy.frames import Frames
from benchmarks.accuracy.manifest import Case
from dossier_builder.facts.model import Fact, ReadFile, Status

# Judged as inventions when a complete document does not state them: what a claim rests on.
_WEIGHTY: Final = (
    "invoice_number", "issue_date", "due_date", "total_ht", "total_tva", "total_ttc", "prepaid",
    "due_payable", "seller_siren", "buyer_siren", "order_number", "delivery_number",
    "delivery_date", "iban", "preceding_invoice", "debt_amount", "tracking_number", "sent_date",
    "received_date", "company_siren",
)  # fmt: skip
_INVOICES: Final = frozenset({"facture", "avoir"})


class Verdict(StrEnum):
    """How one field of one document was read; INVENTED is a value the document does not state."""

    RIGHT = "right"
    SILENT = "silent"
    WRONG = "wrong"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True)
class Result:
    """One field of one document; `framed` says whether its evidence box frames the value."""

    file: str
    layout: str
    nature: str
    field: str
    verdict: Verdict
    status: str
    read: str
    truth: str
    framed: bool | None = None

    @property
    def is_wrong_while_sure(self) -> bool:
        """A wrong or invented value marked `etabli`: what must never happen."""
        bad = self.verdict in (Verdict.WRONG, Verdict.INVENTED)
        return bad and self.status == Status.ETABLI.value


@dataclass(frozen=True, slots=True)
class NatureResult:
    """The nature given to one document."""

    file: str
    layout: str
    read: str
    truth: str

    @property
    def right(self) -> bool:
        """True when the nature is the document's."""
        return self.read == self.truth


@dataclass(frozen=True, slots=True)
class Score:
    """All results of one set."""

    fields: tuple[Result, ...]
    natures: tuple[NatureResult, ...]

    def count(self, verdict: Verdict) -> int:
        """How many fields got this verdict."""
        return sum(result.verdict is verdict for result in self.fields)

    @property
    def wrong_while_sure(self) -> tuple[Result, ...]:
        """Every wrong value marked `etabli`."""
        return tuple(result for result in self.fields if result.is_wrong_while_sure)

    @property
    def boxed(self) -> tuple[Result, ...]:
        """Right values that came with a box which could be looked up."""
        right = (result for result in self.fields if result.verdict is Verdict.RIGHT)
        return tuple(result for result in right if result.framed is not None)

    @property
    def right_share(self) -> float:
        """Right fields among those that had to be read, 0 to 1 (inventions count against)."""
        return self.count(Verdict.RIGHT) / max(1, len(self.fields))


Read = Callable[[Path, str], ReadFile]


def score(cases: Iterable[Case], folder: Path, read: Read) -> Score:
    """Read every document of a set and judge it; `read` takes a path and the file's name."""
    fields: list[Result] = []
    natures: list[NatureResult] = []
    for case in cases:
        found = read(folder / case.file, case.file)
        fields.extend(_framed(judge(case, found), found, folder / case.file))
        if case.nature:
            natures.append(NatureResult(case.file, case.layout, found.nature.value, case.nature))
    return Score(tuple(fields), tuple(natures))


def _framed(results: list[Result], found: ReadFile, path: Path) -> Iterable[Result]:
    """Add to each right value whether its evidence box frames it."""
    if found.error is not None or not path.exists():
        yield from results
        return
    with Frames(path) as frames:
        for result in results:
            fact = _fact(found, result.field)
            if fact is None or result.verdict is not Verdict.RIGHT:
                yield result
            else:
                yield replace(result, framed=frames.frames(fact))


def judge(case: Case, found: ReadFile) -> list[Result]:
    """Judge each field of one document."""
    results = [_required(case, found, field, truth) for field, truth in case.required.items()]
    for field, truth in case.optional.items():
        fact = _fact(found, field)
        if fact is not None:
            right = same(field, fact.value, truth)
            results.append(
                _result(case, field, Verdict.RIGHT if right else Verdict.WRONG, fact, truth)
            )
    if case.complete:
        results.extend(_invented(case, found))
    return results


def _required(case: Case, found: ReadFile, field: str, truth: str) -> Result:
    fact = _fact(found, field)
    if fact is None:
        return _result(case, field, Verdict.SILENT, None, truth)
    verdict = Verdict.RIGHT if same(field, fact.value, truth) else Verdict.WRONG
    return _result(case, field, verdict, fact, truth)


def _invented(case: Case, found: ReadFile) -> Iterable[Result]:
    known = case.required.keys() | case.optional.keys()
    for field in dict.fromkeys((*_WEIGHTY, *sorted(case.doubtful))):
        fact = _fact(found, field)
        if field in known or fact is None or (field == "prepaid" and not fact.value):
            continue
        # Letters and contracts speak of sums and days of other documents; only what is
        # taken for established there could enter a claim.
        decidable = case.nature in _INVOICES and field not in case.doubtful
        if decidable or fact.status is Status.ETABLI:
            yield _result(case, field, Verdict.INVENTED, fact, "")


def _fact(found: ReadFile, field: str) -> Fact[object] | None:
    fact: Fact[object] | None = getattr(found.facts, ATTRIBUTES.get(field, field))
    return fact


def _result(
    case: Case, field: str, verdict: Verdict, fact: Fact[object] | None, truth: str
) -> Result:
    return Result(
        file=case.file,
        layout=case.layout,
        nature=case.nature or "",
        field=field,
        verdict=verdict,
        status="" if fact is None else fact.status.value,
        read="" if fact is None else as_text(fact.value),
        truth=truth,
    )
