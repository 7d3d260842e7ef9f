"""Who sells and who buys: address blocks, legal mentions and checked identifiers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dossier_builder.facts.layout.blocks import blocks_of
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.model import Fact, Status
from dossier_builder.facts.numbers.identifiers import Kind, identifiers_of
from dossier_builder.facts.parties.blocks import find_parties
from dossier_builder.facts.parties.names import party_facts, principal_name
from dossier_builder.facts.parties.numbers import identifier_facts, share, surely_own, surely_theirs
from dossier_builder.facts.parties.roles import holds_number
from dossier_builder.facts.parties.words import Ground, Party
from dossier_builder.reading.fold import bare


def read_parties(reader: Reader) -> dict[str, Fact[Any]]:
    """Return the facts seller_* and buyer_* (name, siren, siret, vat, address), and iban."""
    layout = reader.layout
    blocks = blocks_of(layout)
    found = identifiers_of(layout)
    buyer, seller = find_parties(reader, blocks, found)
    facts: dict[str, Fact[Any]] = {}
    principal = None if seller is not None and seller.labelled else principal_name(reader)
    if principal is not None and seller is not None:
        # A lawyer or an agent writes for the creditor: its numbers are not the creditor's.
        found = tuple(item for item in found if not holds_number(seller.block, item))
        seller = None
    own, theirs = share(reader, found, buyer, seller, blocks)
    sellers = party_facts(reader, "seller", seller)
    if principal is not None:
        sellers["seller_name"] = principal
    name = sellers.get("seller_name")
    sure = surely_own(own, seller, blocks, "" if name is None else name.value)
    numbers = identifier_facts(reader, "seller", own, sure)
    facts.update(_said_by_place(sellers) if _by_place(seller) else sellers)
    facts.update(_said_by_place(numbers) if _by_place(seller) and not sure else numbers)
    buyers = party_facts(reader, "buyer", buyer)
    sure = surely_theirs(reader, theirs, buyer)
    numbers = identifier_facts(reader, "buyer", theirs, sure)
    facts.update(_said_by_place(buyers) if _by_place(buyer) else buyers)
    facts.update(_said_by_place(numbers) if _by_place(buyer) and not sure else numbers)
    accounts = {item.number: item for item in found if item.kind is Kind.IBAN}
    if len(accounts) == 1:
        item = next(iter(accounts.values()))
        # Its check digits say that it was read well, not whose account it is.
        method = "page+checksum" if item.valid else "page"
        facts["iban"] = reader.fact(item.number, item.spans, method=method, sure=item.valid)
    return told_apart(facts)


def told_apart(facts: dict[str, Fact[Any]]) -> dict[str, Fact[Any]]:
    """Return facts in which no one buys of himself: of two readings alike one is wrong."""
    for part in ("name", "siren", "siret", "vat"):
        pair = [name for name in (f"seller_{part}", f"buyer_{part}") if name in facts]
        if len(pair) == 2 and len({bare(str(facts[name].value)) for name in pair}) == 1:
            facts |= {name: replace(facts[name], status=Status.INCERTAIN) for name in pair}
    return facts


def _by_place(party: Party | None) -> bool:
    return party is not None and party.ground is Ground.PLACE


def _said_by_place(facts: Mapping[str, Fact[Any]]) -> dict[str, Fact[Any]]:
    """Return facts that say that their place alone tells whose they are: never `etabli`."""
    return {
        name: replace(
            fact,
            status=Status.PROBABLE if fact.status is Status.ETABLI else fact.status,
            evidence=replace(fact.evidence, method=f"{fact.evidence.method}+place"),
        )
        for name, fact in facts.items()
    }
