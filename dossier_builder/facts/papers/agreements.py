"""Contracts, leases, orders and delivery notes: dates, parties, terms, clauses."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any, Final

from dossier_builder.facts.days.printed import dates_of
from dossier_builder.facts.days.terms import terms_of
from dossier_builder.facts.days.when import dated
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.flow import flow_of
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.model import Fact
from dossier_builder.facts.numbers.identifiers import Identifier, Kind, identifiers_of
from dossier_builder.facts.numbers.named import read_references
from dossier_builder.facts.numbers.references import references_of
from dossier_builder.facts.papers.clauses import contract_clauses
from dossier_builder.facts.papers.signatures import signed
from dossier_builder.facts.papers.signing import closing_day

_SELLER_ROLE: Final = re.compile(
    r"(?:denommee?|designee?|dite?|appelee?|apres)[^.]{0,30}?[\"«“' ](?:le |la |l')?(?:prestataire"
    r"|fournisseur|vendeur|bailleur|entrepreneur|mandataire|societe|agence|loueur|consultant"
    r"|concedant)"
)
_BUYER_ROLE: Final = re.compile(
    r"(?:denommee?|designee?|dite?|appelee?|apres)[^.]{0,30}?[\"«“' ](?:le |la |l')?(?:client"
    r"|acheteur|preneur|locataire|maitre d'ouvrage|beneficiaire|mandant|acquereur|abonne)"
)
_FORM: Final = (
    r"(?:s\.?a\.?r\.?l|s\.?a\.?s\.?u?|s\.?a|e\.?u\.?r\.?l|s\.?c\.?i|s\.?n\.?c|selarl"
    r"|societe (?:par actions|a responsabilite|anonyme|civile))\.?"
)
# "la société X, SARL au capital de…", "la SARL X, au capital de…", or "X, SARL au capital…".
_PARTY: Final = re.compile(
    rf"(?<!\w)(?:la |l')?(?:societe|{_FORM})\s+(?P<after>(?!au capital|par actions|unipersonnelle"
    r"|a responsabilite|anonyme|civile|dont|est|sera|qui)[a-z0-9][\w&'. -]{1,60}?)"
    r"(?=\s*,|\s+au capital|\s+immatricul|\s*\(|\s*$|\s+ci-apres)"
    rf"|^(?:et |entre )?(?P<name>(?!la |et |le |les )[a-z0-9][\w&'. -]{{1,60}}?),?\s+{_FORM}"
    r"(?=\s+au capital|,|\s+immatricul)"
)

_DELIVERY: Final = re.compile(
    r"(?:bon|bordereau) de livraison|delivery note|lieferschein|bo(?:n|rdereau) d'(?:expedition"
    r"|intervention|enlevement)|lettre de voiture|(?:fiche|rapport) d'intervention"
    r"|(?:proces[ -]verbal|pv) de (?:reception|livraison)"
)
# "L'an 2026, le 3 avril 2026, …"; "la réception des travaux est prononcée à la date du …".
_DEED: Final = re.compile(
    r"(?:^|\s)l'an [\w' -]{3,40},? (?:et )?le (?:[a-z]{4,8}di )?$"
    r"|\b(?:reception|livraison|remise|travaux|ouvrage)\b(?![^.]*\b(?:marche|commande|devis|contrat"
    r"|facture|bon)\b[^.]{0,30}$)[^.]{0,60}\b(?:le|du|au) (?:[a-z]{4,8}di )?$"
)
# The number of a note stands at most this far below its title, in points.
_UNDER_TITLE: Final = 40.0
# "Exemplaire n° 1", "1/2": copies and pages, no numbers of a note.
_SHORTEST: Final = 3


def read_agreement(reader: Reader) -> dict[str, Fact[Any]]:
    """Return issue_date, parties, payment_terms and clauses of a contract or lease."""
    facts: dict[str, Fact[Any]] = dict(contract_clauses(reader))
    closing, named = closing_day(reader), dated(reader, "agreed_date", "agreement")
    # Where both name one day, the other knows whether it stands at two places.
    day = named if closing is None or (named and named.value == closing.value) else closing
    if day is not None:
        facts["issue_date"] = day
    terms = next(iter(terms_of(reader.layout)), None)
    if terms is not None:
        facts["payment_terms"] = reader.fact(terms.span.text.strip(" .,;:"), [terms.span])
    facts.update(_parties(reader))
    return facts


def read_delivery(reader: Reader) -> dict[str, Fact[Any]]:
    """Return delivery_number, delivery_date, order_number and signed of a delivery note."""
    numbers = read_references(reader)
    own = _own_number(reader) or numbers.delivery_number or numbers.invoice_number
    order = numbers.order_number
    found: dict[str, Fact[Any] | None] = {
        "delivery_number": None if own and order and own.value == order.value else own,
        "delivery_date": dated(reader, "delivery_date")
        or dated(reader, "issue_date")
        or _day_of_deed(reader),
        "order_number": numbers.order_number,
        "signed": signed(reader),
    }
    return {name: fact for name, fact in found.items() if fact is not None}


def _day_of_deed(reader: Reader) -> Fact[date] | None:
    """Return the day on which a record says that it was drawn up, or that works were taken over."""
    flow = flow_of(reader.layout)
    days = [item for item in dates_of(reader.layout) if _DEED.search(flow.before(item.span))]
    if not days:
        return None
    alone = all(item.value == days[0].value for item in days)
    return reader.fact(days[0].value, [days[0].span], sure=alone and days[0].sure)


def _own_number(reader: Reader) -> Fact[str] | None:
    """Return the number that stands behind the title of a delivery note, or just below it."""
    references = list(references_of(reader.layout))
    for line in reader.layout.of_page(1):
        for cell in line.cells:
            title = _DELIVERY.match(line.folded_of(cell))
            if title is None or _of_other_paper(line.folded_of(cell)[title.end() :]):
                continue
            lines = (line, *islice(reader.layout.below(cell, _UNDER_TITLE), 2))
            for reference in references:
                long = len(re.sub(r"\W", "", reference.value)) >= _SHORTEST
                if long and reference.span.line in lines and _numbers(cell, reference.span):
                    return reader.fact(reference.value, [reference.span])
    return None


def _numbers(title: Span, number: Span) -> bool:
    """Return True for "BON DE LIVRAISON N° 12", and for "N° 12" alone in the cell below."""
    line = number.line
    if line is title.line:
        return title.start < number.start < title.end
    cell = next(cell for cell in line.cells if cell.start <= number.start < cell.end)
    label = Span(line, cell.start, number.start)
    before = line.folded_of(label) if cell.start < number.start else ""
    own = re.fullmatch(r"(?:(?:no|numero|ref\.?|reference|bl)\s*:?)?", before.strip())
    return own is not None and cell.box.x0 < title.box.x1 and cell.box.x1 > title.box.x0


def _of_other_paper(after: str) -> bool:
    return bool(re.match(r"\s*(?:du|de la|de votre|relatif|associe)", after))


def _parties(reader: Reader) -> dict[str, Fact[Any]]:
    """Return the parties of a contract: each a named company, its SIREN, then its role.

    The role follows the party's description ("ci-après le Prestataire"); without roles
    nobody is named.
    """
    facts: dict[str, Fact[Any]] = {}
    name: Fact[str] | None = None
    siren: Identifier | None = None
    for event in _events(reader):
        if isinstance(event, Span):
            name, siren = reader.fact(event.text.strip(" ,.;:«»"), [event]), None
        elif isinstance(event, Identifier):
            siren = event if event.valid else siren
        elif name is not None and f"{event}_name" not in facts:
            facts[f"{event}_name"] = name
            if siren is not None:
                facts[f"{event}_siren"] = reader.fact(
                    siren.siren, [siren.span], method="page+checksum"
                )
            name, siren = None, None
    return facts


def _events(reader: Reader) -> Iterator[Span | Identifier | str]:
    """Yield names (spans), identifiers and roles ("seller", "buyer") in reading order."""
    numbers = [i for i in identifiers_of(reader.layout) if i.kind is not Kind.IBAN]
    for line in reader.layout.lines:
        here: list[tuple[int, int, Span | Identifier | str]] = []
        for _, match in line.find(_PARTY):
            group = "name" if match["name"] else "after"
            span = line.span(match.start(group), match.end(group))
            here.append((span.start, 0, span))
        here.extend((i.span.start, 1, i) for i in numbers if i.span.line is line)
        for role, pattern in (("seller", _SELLER_ROLE), ("buyer", _BUYER_ROLE)):
            here.extend((span.end, 2, role) for span, _ in line.find(pattern))
        yield from (event for _, _, event in sorted(here, key=lambda item: item[:2]))
