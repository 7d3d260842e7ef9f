"""What the steps of a claim say on their way: questions to a person, findings, and references."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from pydantic import BaseModel

from dossier_builder.creance.model import Answer, Ground, Question
from dossier_builder.facts.model import Evidence, Fact, Finding, Severity
from dossier_builder.french import typographie
from dossier_builder.pieces.model import Piece, PieceRef
from dossier_builder.pieces.order import label_key

STATED_FILE: Final = "dossier.toml"
STATED_METHOD: Final = "personne"
_TABLE: Final = re.compile(r"^\[(\w+)\](?=\n)")

Place = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question before the pieces have their numbers; `places` are (file, page).

    `filing_only`: it blocks the requête, not the mise en demeure before it.
    """

    code: str
    text: str
    why: str
    lines: str
    blocking: bool = True
    filing_only: bool = False
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """The number of each dropped file that became a piece."""

    by_file: Mapping[str, str]

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> "Labels":
        """Return the labels of these pieces."""
        return cls({piece.file: piece.label for piece in pieces})

    def ref(self, file: str, page: int | None = None) -> PieceRef | None:
        """Return the reference to a file's piece, None when it is not one."""
        label = self.by_file.get(file)
        return None if label is None else PieceRef(label=label, file=file, page=page)

    def refs(self, places: Iterable[Place]) -> tuple[PieceRef, ...]:
        """Return the references that exist among these places, each once, in piece order."""
        found = {ref for file, page in places if (ref := self.ref(file, page)) is not None}
        return tuple(sorted(found, key=_in_order))


def question(ask: Ask, labels: Labels, *, filing: bool) -> Question:
    """Return the question as the report shows it; `filing`: the requête is what comes next."""
    return Question(
        code=ask.code,
        text=typographie(ask.text),
        why=typographie(ask.why),
        lines=ask.lines,
        blocking=ask.blocking and (filing or not ask.filing_only),
        refs=labels.refs(ask.places),
    )


def without_repeated_tables(asks: Iterable[Ask], statement: BaseModel) -> tuple[Ask, ...]:
    """Say "under [x]" where dossier.toml, or an earlier question, has the table [x] already.

    TOML refuses the same table twice: the lines must stay ready to paste. Questions on one
    table follow each other, so that all lines pasted in order fall under it.
    """
    present = set(statement.model_fields_set)
    result = []
    for ask in _by_table(tuple(asks)):
        header = _TABLE.match(ask.lines)
        if header is None:
            result.append(ask)
            continue
        if header[1] in present:
            told = f"# à ajouter sous la section [{header[1]}] de dossier.toml"
            ask = replace(ask, lines=told + ask.lines[header.end() :])
        present.add(header[1])
        result.append(ask)
    return tuple(result)


def _by_table(asks: Sequence[Ask]) -> list[Ask]:
    """Bring the questions on one table together, at the place of the first."""
    first: dict[str, int] = {}
    keyed = []
    for index, ask in enumerate(asks):
        header = _TABLE.match(ask.lines)
        keyed.append((first.setdefault(header[1], index) if header else index, index, ask))
    return [ask for _, _, ask in sorted(keyed, key=lambda row: row[:2])]


def ground(
    text: str, article: str, answer: Answer, refs: Sequence[PieceRef] = (), *, plea: str = ""
) -> Ground:
    """Return a reason of a test, with French typography and its pieces in order."""
    ordered = tuple(sorted(set(refs), key=_in_order))
    return Ground(typographie(text), typographie(article), answer, ordered, typographie(plea))


def _in_order(ref: PieceRef) -> tuple[tuple[int, int], int]:
    return label_key(ref.label), ref.page or 0


def info(code: str, message: str, file: str | None = None, page: int | None = None) -> Finding:
    """Return a finding that only informs."""
    return Finding(code, Severity.INFO, typographie(message), file, page)


def warn(code: str, message: str, file: str | None = None, page: int | None = None) -> Finding:
    """Return a finding that a person should look at."""
    return Finding(code, Severity.ATTENTION, typographie(message), file, page)


def block(code: str, message: str, file: str | None = None, page: int | None = None) -> Finding:
    """Return a finding that keeps the bundle provisional."""
    return Finding(code, Severity.BLOQUANT, typographie(message), file, page)


def by_person(fact: Fact[object] | None) -> bool:
    """Return whether a value was stated in dossier.toml."""
    return fact is not None and fact.evidence.method == STATED_METHOD


def stated_evidence(text: str) -> Evidence:
    """Return the evidence of a value that a person stated."""
    return Evidence(file=STATED_FILE, page=None, bbox=None, text=text, method=STATED_METHOD)


def confirmed(fact: Fact[object]) -> bool:
    """Return whether a person stated the very value that had been read, and no other.

    The evidence of such a statement repeats the words read (see `creance.stated`).
    """
    return by_person(fact) and any(fact.evidence.text == read.text for read in fact.others)


def place(fact: Fact[object] | None, file: str) -> Place:
    """Return where a value was read, or its file."""
    if fact is None or fact.evidence.file == STATED_FILE:
        return file, None
    return fact.evidence.file, fact.evidence.page


def toml_text(value: str) -> str:
    """Return a TOML basic string; backslashes, quotes and control characters are escaped."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04X}" for c in escaped) + '"'


def toml_amount(value: Decimal) -> str:
    """Return an amount as dossier.toml wants it: 1234.50."""
    return f"{value:.2f}"
