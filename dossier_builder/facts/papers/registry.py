"""Extracts of the register of companies (Kbis, avis SIRENE): who a company is, as of a day."""

import re
from collections.abc import Iterator
from typing import Any, Final

from dossier_builder.facts.days.when import dated
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Line, Span
from dossier_builder.facts.layout.places import city_in
from dossier_builder.facts.model import Address, Fact
from dossier_builder.facts.numbers.identifiers import Kind, identifiers_of
from dossier_builder.reading.fold import fold

_LABELS: Final = {
    "company_name": re.compile(
        r"^(?:denomination(?: sociale| ou raison sociale)?|raison sociale|nom de l'entreprise"
        r"|denomination / nom)\s*:?\s*"
    ),
    "company_form": re.compile(r"^(?:forme (?:juridique|sociale)|categorie juridique)\s*:?\s*"),
    "company_capital": re.compile(r"^(?:capital(?: social)?)(?:\s*:|\s{2,})\s*"),
    "company_address": re.compile(
        r"^(?:adresse (?:du siege(?: social)?|de l'etablissement(?: principal| siege)?)"
        r"|siege(?: social)?|adresse)\s*:?\s*"
    ),
    "company_representative": re.compile(
        r"^(?:nom,? prenoms?|nom et prenoms?|representant legal|(?:president|gerante?"
        r"|dirigeant)(?=\s*:))\s*:?\s*"
    ),
}
_RCS: Final = re.compile(
    r"(?:r\.?c\.?s\.?|registre du commerce et des societes de|greffe du tribunal (?:de commerce"
    r"|des activites economiques) (?:de|d'))\s+(?:de |d')?(?P<city>[a-z][a-z' -]{2,30}?)(?=\s*(?:$"
    r"|[\d,.(]|\s{2,}))"
)


def read_registry(reader: Reader) -> dict[str, Fact[Any]]:
    """Return issue_date and the company_* facts of a registry extract."""
    facts: dict[str, Fact[Any]] = {}
    for name, pattern in _LABELS.items():
        found = _labelled(reader, pattern)
        if found is None:
            continue
        text, spans = found
        if name == "company_address":
            address = _address(text)
            if address is not None:
                facts[name] = reader.fact(address, spans)
        else:
            facts[name] = reader.fact(text, spans[:1])
    facts.update(_siren(reader))
    city = _rcs_city(reader)
    if city is not None:
        facts["company_rcs"] = city
    day = dated(reader, "extract_date", "extract")
    if day is not None:
        facts["issue_date"] = day
    return facts


def _labelled(reader: Reader, pattern: re.Pattern[str]) -> tuple[str, list[Span]] | None:
    """Return the text right of a label that begins a line, with its continuation lines."""
    for line in reader.layout.lines:
        match = pattern.match(line.folded)
        if match is None:
            continue
        if match.end() >= len(line.folded.rstrip()):
            return _under(reader, line)
        start = line.span(match.end(), match.end() + 1).start
        spans = [Span(line, start, len(line.words))]
        spans.extend(_continued(reader, line, spans[0]))
        return " ".join(span.text for span in spans).strip(" :"), spans
    return None


def _under(reader: Reader, line: Line) -> tuple[str, list[Span]] | None:
    page = reader.layout.of_page(line.page)
    if line.index + 1 >= len(page):
        return None
    following = page[line.index + 1]
    span = Span(following, 0, len(following.words))
    return span.text, [span]


def _continued(reader: Reader, line: Line, value: Span) -> Iterator[Span]:
    """Yield the lines below that begin where the value begins: an address over two lines."""
    for below in reader.layout.of_page(line.page)[line.index + 1 : line.index + 3]:
        first = below.words[0].box
        height = max(first.height, 1.0)
        if abs(first.x0 - value.box.x0) > 6 or below.box.top - value.box.bottom > 2 * height:
            return
        yield Span(below, 0, len(below.words))


def _address(text: str) -> Address | None:
    found = city_in(fold(text))
    if found is None:
        return None
    code = found[0]
    at = text.find(code)
    if at < 0:
        return None
    street = text[:at].strip(" ,-–")
    city = re.split(r"\s[-–(]\s?|,", text[at + len(code) :].strip(" ,-–"))[0].strip()
    city = re.sub(r"\s*\((?:france|fr)\)$", "", city, flags=re.IGNORECASE)
    return Address((street,) if street else (), code, city)


def _siren(reader: Reader) -> dict[str, Fact[Any]]:
    valid = [i for i in identifiers_of(reader.layout) if i.valid and i.kind is not Kind.IBAN]
    if not valid:
        return {}
    first = valid[0]
    sirens = {item.siren for item in valid}
    return {
        "company_siren": reader.fact(
            first.siren,
            [first.span],
            established=len(valid) > 1 and len(sirens) == 1 and not reader.is_ocr(first.span),
            method="page+checksum",
            sure=len(sirens) == 1,
        )
    }


def _rcs_city(reader: Reader) -> Fact[str] | None:
    for line in reader.layout.lines:
        for _, match in line.find(_RCS):
            city = line.span(match.start("city"), match.end("city"))
            return reader.fact(city.text.strip(" ,.-").title(), [city])
    return None
