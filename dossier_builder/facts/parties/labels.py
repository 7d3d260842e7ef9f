"""The block that a label heads: "Client : …", "Facturé à", "De" alone over an address."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dossier_builder.facts.layout.blocks import Block
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.layout.places import city_in
from dossier_builder.facts.parties.thirds import BESIDE
from dossier_builder.facts.parties.words import EDGES, NAME_LABEL, Ground, Party, name_text, words
from dossier_builder.reading.fold import fold

_BANK: Final = re.compile(r"\b(?:iban|bic|rib|swift|banque)\b")
# "Facturé à", "Vendu par", "Bill to": the name follows without a colon.
_VERBAL: Final = re.compile(r" (?:a|par|pour|to|from|compte d[eu])$|^doit$")
_COMPANY: Final = re.compile(r"(?:societe|entreprise|raison sociale|denomination) ?: ?(?=\w)")
# What follows a name on its line, and the letters that make it one ("Client : C-77" is a code).
_IDENTIFIED: Final = re.compile(r"\b(?:siren|siret|tva|rcs)\b")
_LETTERS: Final = 3
# A name, three lines and a street stand above the city at most.
_ADDRESS_ROWS: Final = 6


def cut_at_label(block: Block) -> tuple[Block, ...]:
    """Cut a block where "Facturé à" follows a whole address: two parties set without a gap."""
    for row, line in enumerate(block.folded):
        if block.city_row is None or row <= block.city_row:
            continue
        match = words().buyer.match(line)
        if match is None or match[0] == "adresse":
            continue
        if not line[match.end() :].strip(EDGES) or line[match.end() :].lstrip().startswith(":"):
            return Block(block.cells[:row]), Block(block.cells[row:])
    return (block,)


def labelled(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Party | None:
    """Return the block that a label heads: in its first rows, or alone just above it."""
    best: tuple[int, Party] | None = None
    for block in blocks:
        for row, line in enumerate(block.folded):
            match = pattern.match(line)
            if match is None:
                continue
            if (row and match[0] == "adresse") or _of_account(block, row, match[0]):
                # A line of an address, not the head of one; or who holds a bank account.
                continue
            rest = line[match.end() :].strip(EDGES)
            if (
                rest
                and not re.match(r"\s*:", line[match.end() :])
                and not _verbal(match, block, row)
            ):
                continue
            over = _company_over(block, row) if match[0].startswith("nom") else None
            at = row if over is None else over[0]
            end = match.end() if over is None else over[1]
            party = _from_label(blocks, block, at, block.cells[at].text[end:])
            if party is not None:
                # Who is written for comes before who writes.
                rank = (party.block.city_row is not None) + 2 * ("compte d" in match[0])
                if best is None or rank > best[0]:
                    best = (rank, replace(party, label=match[0]))
    return None if best is None else best[1]


def _company_over(block: Block, row: int) -> tuple[int, int] | None:
    """Return (row, end of label) of "Société : Roux SA" above "Nom du client : M. Petit"."""
    for at, line in enumerate(block.folded[:row]):
        match = _COMPANY.match(line)
        if match is not None:
            return at, match.end()
    return None


def _of_account(block: Block, row: int, label: str) -> bool:
    """Return True for "Titulaire : Martin SA" over an IBAN."""
    after = "\n".join(block.folded[max(0, row - 2) : row + 4])
    return label.startswith("titulaire") and _BANK.search(after) is not None


def _verbal(match: re.Match[str], block: Block, row: int) -> bool:
    """Return True for "Vendu par Martin SA": a label that needs no colon before a name."""
    after = block.cells[row].text[match.end() :].strip(EDGES)
    return _VERBAL.search(match[0]) is not None and after[:1].isupper()


def headed(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Party | None:
    """Return the address that a short word heads ("À", "Pour"), alone on its line."""
    for block in blocks:
        for row, line in enumerate(block.folded):
            if not pattern.match(line):
                continue
            party = _from_label(blocks, block, row, "")
            city = None if party is None else party.block.city_row
            if party is not None and city is not None and 0 < city - party.first < _ADDRESS_ROWS:
                return party
    return None


def _from_label(blocks: Sequence[Block], block: Block, row: int, after: str) -> Party | None:
    """Return the party of a label; `after` is what its line says behind it, as printed."""
    rest = after.strip(EDGES)
    name = name_text(rest)
    stated = city_in(fold(rest)) or _IDENTIFIED.search(fold(rest))
    if stated and not name[:1].isdigit() and sum(char.isalpha() for char in name) >= _LETTERS:
        # "Vendeur : Martin et Cie, 8 rue Rouge, 67000 Strasbourg": all on one line.
        return Party(Block((block.cells[row],)), 0, rest, Ground.LABEL)
    if rest and not any(char.isdigit() for char in rest):
        return Party(block, row, rest, Ground.LABEL)
    if row + 1 < len(block.cells):
        return Party(_with_values(block), row + 1, "", Ground.LABEL)
    label = block.cells[row]
    below, right = _next_below(blocks, label), _next_right(blocks, label)
    hangs = right is not None and not _is_label(right.folded[0]) and _is_far(below, label)
    found = right if hangs else below or right
    return None if found is None else Party(found, 0, "", Ground.LABEL)


def _with_values(block: Block) -> Block:
    """Return a form's block with what stands right of its keys ("Raison sociale :   Roux SA")."""
    if not any(NAME_LABEL.match(line) and line.endswith(":") for line in block.folded):
        return block
    return Block(tuple(_with_value(cell) for cell in block.cells))


def _with_value(cell: Span) -> Span:
    after = next((other for other in cell.line.cells if other.start == cell.end), None)
    if after is None or not cell.text.endswith(":") or after.box.x0 - cell.box.x1 > BESIDE:
        return cell
    return Span(cell.line, cell.start, after.end)


def _is_label(line: str) -> bool:
    said = words()
    return any(p.match(line) for p in (said.buyer, said.seller, said.other, said.alone))


def _is_far(below: Block | None, label: Span) -> bool:
    return below is None or below.box.top - label.box.bottom > label.box.height


def _next_right(blocks: Sequence[Block], label: Span) -> Block | None:
    """Return the block whose first line stands right of a label that stands alone."""
    for block in blocks:
        for row, cell in enumerate(block.cells):
            if cell.line is label.line and cell.start == label.end:
                right = Block(block.cells[row:])
                near = cell.box.x0 - label.box.x1 <= BESIDE
                return right if near and right.city_row else None
    return None


def _next_below(blocks: Sequence[Block], label: Span) -> Block | None:
    """Return the block that begins just under a label that stands alone."""
    box = label.box
    under = [
        block
        for block in blocks
        if block.page == label.line.page
        and 0 <= block.box.top - box.bottom <= 3.5 * box.height
        and block.box.x0 < box.x1 + 30
        and block.box.x1 > box.x0
    ]
    return min(under, key=lambda b: b.box.top, default=None)
