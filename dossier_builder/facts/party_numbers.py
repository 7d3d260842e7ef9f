"""Whose identifiers are whose, and the SIREN, SIRET and VAT facts they make."""

import re
from collections.abc import Sequence
from typing import Any, Final

from dossier_builder.facts.blocks import Block
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.identifiers import Identifier, Kind
from dossier_builder.facts.model import Fact
from dossier_builder.facts.party_roles import holds_number, speaks_of_third
from dossier_builder.facts.party_words import Party, words
from dossier_builder.reading.fold import fold

# The issuer's own legal mention (R123-237 C. com.), not a number that anyone may print.
_MENTION: Final = re.compile(r"au capital|capital social|\b(?:ape|naf)\b|siege social")


def share(
    reader: Reader,
    found: Sequence[Identifier],
    buyer: Party | None,
    seller: Party | None,
    blocks: Sequence[Block],
) -> tuple[list[Identifier], list[Identifier]]:
    """Return (seller's, buyer's) identifiers: by block, by label, by what the line says."""
    said = words()
    own: list[Identifier] = []
    theirs: list[Identifier] = []
    for item in found:
        if item.kind is Kind.IBAN or speaks_of_third(reader, item.span):
            continue
        if _says(item, said.seller_number):
            own.append(item)
        elif (
            _of_block(item, buyer)
            or _says(item, said.buyer_number)
            or _under_buyer_head(item, blocks)
        ):
            theirs.append(item)
        elif _of_block(item, seller) or said.issuer.search(item.span.line.folded):
            own.append(item)
        else:
            known = {other.siren for other in theirs}
            (theirs if item.siren in known else own).append(item)
    sirens = {item.siren for item in theirs}
    return [item for item in own if item.siren not in sirens], theirs


def surely_own(item: Identifier, seller: Party | None) -> bool:
    """Return True when the number stands in the issuer's block or in its legal mention."""
    in_block = seller is not None and (seller.labelled or seller.sure) and _of_block(item, seller)
    return in_block or bool(_MENTION.search(item.span.line.folded))


def _under_buyer_head(item: Identifier, blocks: Sequence[Block]) -> bool:
    """Return True when the number's block begins with "Vos identifiants" and the like."""
    said = words()
    heads = [block.folded[0] for block in blocks if block.holds(item.span)]
    return any(said.buyer.match(head) or head.startswith("vos identifiants") for head in heads)


def _says(item: Identifier, pattern: re.Pattern[str]) -> bool:
    """Return True when the words before a number say whose it is ("Votre n° TVA : …")."""
    line = item.span.line
    cell = next(c for c in line.cells if c.start <= item.span.start < c.end)
    before = fold(" ".join(w.text for w in line.words[max(0, cell.start - 6) : item.span.start]))
    return bool(pattern.search(before))


def _of_block(item: Identifier, party: Party | None) -> bool:
    """Return True when the number stands in the party's block or right under it, aligned."""
    return party is not None and holds_number(party.block, item)


def identifier_facts(
    reader: Reader, role: str, items: Sequence[Identifier], sure: Sequence[Identifier]
) -> dict[str, Fact[Any]]:
    """Return <role>_siren, <role>_siret and <role>_vat.

    Two numbers of one SIREN, each with its own check digits, make it `etabli` when one of
    them is `sure` to be this party's; several SIREN leave it `incertain`.
    """
    facts: dict[str, Fact[Any]] = {}
    valid = [item for item in items if item.valid]
    sirens = {item.siren for item in valid}
    if len(sirens) == 1:
        siren = valid[0].siren
        same = [item for item in valid if item.siren == siren]
        # A VAT number's own key and a SIRET's are independent of the SIREN's.
        twice = len({(item.kind, item.number) for item in same}) > 1
        ocr = any(reader.is_ocr(item.span) for item in same)
        facts[f"{role}_siren"] = reader.fact(
            siren,
            [same[0].span],
            established=twice and not ocr and any(item in sure for item in same),
            method="page+concordance" if twice else "page+checksum",
            others=[item.span for item in same[1:3]],
        )
    elif len({item.siren for item in sure if item.valid}) == 1:
        own = next(item for item in sure if item.valid)
        facts[f"{role}_siren"] = reader.fact(own.siren, [own.span], method="page+checksum")
    elif len(sirens) > 1 or items:
        pool = valid or list(items)
        counts = [item.siren for item in pool]
        top = max(pool, key=lambda item: counts.count(item.siren))
        facts[f"{role}_siren"] = reader.fact(top.siren, [top.span], sure=False)
    siren_fact = facts.get(f"{role}_siren")
    for kind in (Kind.SIRET, Kind.VAT):
        mine = [i for i in valid if i.kind is kind and siren_fact and i.siren == siren_fact.value]
        if mine:
            facts[f"{role}_{kind.value}"] = reader.fact(
                mine[0].number, [mine[0].span], method="page+checksum"
            )
    return facts
