"""Who on a page is neither seller nor buyer: factors, insurers, banks, places of delivery."""

import re
from collections.abc import Sequence
from typing import Final

from dossier_builder.facts.layout.blocks import Block
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.parties.words import EDGES, NAMELESS, words

# A sentence ends at a full stop that is no abbreviation's ("R.C.S. Dijon"); legal mentions are
# cut by dashes and dots; a sentence runs over so many lines.
_SENTENCE: Final = re.compile(r"(?<=[a-z0-9]{2})\.\s+")
_ENDED: Final = re.compile(r"(?<=[a-z0-9]{2})\.$")
_SEPARATOR: Final = re.compile(r"\s[-–—•·●|]\s")
_RUN: Final = 4
_BANK: Final = re.compile(
    r"(?:la )?(?:banque|credit (?:agricole|mutuel|lyonnais|du nord|cooperatif|industriel)|bnp|cic\b"
    r"|lcl\b|caisse d'epargne|societe generale\b(?! d)|bred\b|hsbc\b|qonto\b|boursorama)"
)
_ACCOUNT: Final = re.compile(r"\b(?:iban|bic|rib|swift)\b")
# A line of so many words is a sentence.
_WORDS: Final = 7
# A label at the left of what it heads is at most so many points away.
BESIDE: Final = 160.0


def speaks_of_third(reader: Reader, span: Span, own: str = "") -> bool:
    """Return True when the sentence of a number names a factor, an agent or an insurer before it.

    The sentence may begin some lines above, and "subrogation" may follow on the next one. `own`
    (folded) is the issuer's name, which may be an insurer's.
    """
    line, cell = span.line, span.cell
    before = line.folded_of(Span(line, cell.start, span.start)) if span.start > cell.start else ""
    said = _own_part(_SENTENCE.split(before)[-1])
    after = _SENTENCE.split(line.folded_of(Span(line, span.start, cell.end)))[0]
    if not _SENTENCE.search(before) and "au capital" not in before:
        said = f"{_run_up(reader, cell)} {said}"
    if words().third.search(said.replace(own or "\n", " ")) or words().factor.search(after):
        return True
    follows = reader.layout.of_page(line.page)[line.index + 1 : line.index + 2]
    whole = line.folded_of(cell)
    return not (_SENTENCE.search(whole) or _ENDED.search(whole)) and any(
        words().factor.search(_SENTENCE.split(other.folded)[0])
        and other.box.top - cell.box.bottom <= cell.box.height
        for other in follows
    )


def _own_part(sentence: str) -> str:
    """Return the end of a sentence from the last of its parts that can name somebody."""
    parts = _SEPARATOR.split(sentence)
    first = len(parts) - 1
    while first > 0 and NAMELESS.match(parts[first]):
        first -= 1
    return " ".join(parts[first:])


def _run_up(reader: Reader, cell: Span) -> str:
    """Return the lines right above a cell, from where its sentence begins."""
    said: list[str] = []
    lower = cell
    for line in reversed(reader.layout.of_page(cell.line.page)[: cell.line.index]):
        over = [c for c in line.cells if c.box.x0 < lower.box.x1 and c.box.x1 > lower.box.x0]
        if not over or lower.box.top - over[0].box.bottom > lower.box.height or len(said) == _RUN:
            break
        parts = _SENTENCE.split(line.folded_of(over[0]))
        if _ENDED.search(parts[-1]):
            break
        said.insert(0, _own_part(parts[-1]))
        lower = over[0]
        if len(parts) > 1:
            break
    return " ".join(said)


def is_other(blocks: Sequence[Block], block: Block) -> bool:
    """Return True for a delivery address, a bank, a representative, by what heads it."""
    first = block.folded[: (block.city_row or 0) + 1]
    if (
        _is_bank(block)
        or any(map(_other_label, first[:2]))
        or any(map(_of_third, first))
        or _other_beside(block)
    ):
        return True
    above = [
        other.folded[-1]
        for other in blocks
        if other is not block
        and 0 <= block.box.top - other.box.bottom <= 2.5 * other.cells[-1].box.height
        and other.box.x0 < block.box.x1
        and other.box.x1 > block.box.x0
    ]
    return any(_other_label(line) or _of_third(line) for line in above)


def _is_bank(block: Block) -> bool:
    """Return True for the bank that keeps an account: "Crédit du Nord, Dijon" over an IBAN."""
    return _BANK.match(block.folded[0]) is not None and any(map(_ACCOUNT.search, block.folded))


def _other_beside(block: Block) -> bool:
    """Return True when "Livré à" stands alone at the left of the block's first line."""
    first = block.cells[0]
    left = [cell for cell in first.line.cells if cell.end == first.start]
    return any(
        first.box.x0 - cell.box.x1 <= BESIDE and _alone(first.line.folded_of(cell)) for cell in left
    )


def _alone(line: str) -> bool:
    match = words().other.match(line)
    return match is not None and not line[match.end() :].strip(EDGES)


def _other_label(line: str) -> bool:
    """Return True for "Livré à", "Banque :"; "Cabinet Orion" is a name."""
    match = words().other.match(line)
    if match is None:
        return False
    return " " in match[0] or _alone(line) or ":" in line[match.end() :][:3]


def _of_third(line: str) -> bool:
    """Return True for a line that presents an insurer or a factor, not for one's own name."""
    match = words().third.search(line)
    return match is not None and (":" in line[match.end() :] or len(line.split()) >= _WORDS)
