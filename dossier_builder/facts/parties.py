"""Who sells and who buys: address blocks, legal mentions and checked identifiers."""

from typing import Any

from dossier_builder.facts.blocks import blocks_of
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.identifiers import Kind, identifiers_of
from dossier_builder.facts.model import Fact
from dossier_builder.facts.party_blocks import find_parties
from dossier_builder.facts.party_names import party_facts, principal_name
from dossier_builder.facts.party_numbers import identifier_facts, share, surely_own
from dossier_builder.facts.party_roles import holds_number


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
    sure = [item for item in own if surely_own(item, seller)]
    facts.update(identifier_facts(reader, "seller", own, sure))
    facts.update(identifier_facts(reader, "buyer", theirs, theirs))
    facts.update(party_facts(reader, "seller", seller))
    if principal is not None:
        facts["seller_name"] = principal
    facts.update(party_facts(reader, "buyer", buyer))
    accounts = {item.number: item for item in found if item.kind is Kind.IBAN}
    if len(accounts) == 1:
        item = next(iter(accounts.values()))
        # Its check digits say that it was read well, not whose account it is.
        method = "page+checksum" if item.valid else "page"
        facts["iban"] = reader.fact(item.number, item.spans, method=method, sure=item.valid)
    return facts
