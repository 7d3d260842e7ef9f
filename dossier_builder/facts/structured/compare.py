"""Structured data and the page, compared: what both say is `etabli`, what they dispute is not."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from stdnum import iban as iban_number
from stdnum.fr import siren as siren_number

from dossier_builder.facts.amounts.printed import amounts_of
from dossier_builder.facts.days.printed import dates_of
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.model import Evidence, Fact, Finding, Severity, Status
from dossier_builder.facts.structured.model import StructuredInvoice
from dossier_builder.french import date_courte, nombre, typographie
from dossier_builder.reading.fold import fold

# When one of these is disputed, the data may be those of another invoice altogether.
_IDENTITY: Final = frozenset({"invoice_number", "issue_date", "total_ttc"})
# When all of these are disputed, they surely are.
_OTHER_INVOICE: Final = frozenset({"invoice_number", "total_ttc"})
_AMOUNTS: Final = frozenset({"total_ht", "total_tva", "total_ttc", "paid", "due_payable"})
# What an invoice's page shows in one form or another.
_SHOWN: Final = _AMOUNTS | {"invoice_number", "issue_date", "due_date"}
_STATED: Final = (
    *("invoice_number", "issue_date", "due_date", "payment_terms", "currency"),
    *("total_ht", "total_tva", "total_ttc", "paid", "due_payable"),
    *("order_number", "delivery_number", "delivery_date", "iban", "preceding_invoice"),
    *("penalty_terms", "recovery_indemnity_terms", "discount_terms"),
)
_NAMES: Final = {
    "invoice_number": "numéro",
    "issue_date": "date",
    "due_date": "échéance",
    "total_ht": "total HT",
    "total_tva": "total TVA",
    "total_ttc": "total TTC",
    "paid": "déjà payé",
    "due_payable": "net à payer",
    "currency": "devise",
}


@dataclass(frozen=True, slots=True)
class Merged:
    """The facts of both readings, and what was found in comparing them."""

    facts: Mapping[str, Fact[Any]]
    findings: tuple[Finding, ...]


def merge(
    reader: Reader, invoice: StructuredInvoice, page: Mapping[str, Fact[Any]], *, has_pages: bool
) -> Merged:
    """Compare structured values with the page and return one set of facts.

    `has_pages` says that the file shows something to a person: a page nobody could read
    leaves the structured values `probable`.
    """
    stated = dict(_stated(invoice))
    place = _Places(reader)
    facts: dict[str, Fact[Any]] = {}
    findings: list[Finding] = []
    disputed: set[str] = set()
    for name, value in stated.items():
        shown = place.of(value)
        rival = page.get(name)
        if rival is not None and _disputes(name, value, shown, rival):
            disputed.add(name)
            findings.append(_dispute(reader.file, name, value, rival))
            xml = _xml_evidence(reader.file, invoice.syntax, value)
            facts[name] = replace(rival, status=Status.INCERTAIN, others=(*rival.others, xml))
            continue
        facts[name] = _agreed(reader, invoice.syntax, name, value, shown, rival)
        if name.endswith("_name") and shown is not None and _second_of_two(shown):
            facts[name] = replace(facts[name], status=Status.PROBABLE)
    if disputed >= _OTHER_INVOICE:
        return _page_alone(reader, facts, page, disputed, findings)
    if disputed & _IDENTITY or (has_pages and not reader.layout.lines):
        facts = {
            name: _weakened(fact, page.get(name), name in disputed) for name, fact in facts.items()
        }
    for name, fact in page.items():
        facts.setdefault(name, fact)
    broken, faults = _arithmetic(reader.file, invoice)
    findings.extend(faults)
    for name in broken & set(facts):
        facts[name] = replace(facts[name], status=Status.INCERTAIN)
    return Merged(_checked(facts, reader.file, findings), tuple(findings))


def _page_alone(
    reader: Reader,
    facts: Mapping[str, Fact[Any]],
    page: Mapping[str, Fact[Any]],
    disputed: Set[str],
    findings: list[Finding],
) -> Merged:
    """Return what the page says when the data are those of another invoice: a court reads the page.

    Nothing that only the data say is taken over (a payment, a party), and nothing is sure.
    """
    kept = {name: fact for name, fact in facts.items() if name in disputed}
    shown = {name: replace(fact, status=Status.INCERTAIN) for name, fact in page.items()}
    findings.append(
        Finding(
            "donnees_d_une_autre_facture",
            Severity.ATTENTION,
            typographie(
                "Les données jointes à ce fichier sont celles d’une autre facture que celle de "
                "la page : seule la page est lue, et rien n’en est tenu pour établi."
            ),
            reader.file,
        )
    )
    return Merged({**shown, **kept}, tuple(findings))


def _stated(invoice: StructuredInvoice) -> Iterator[tuple[str, Any]]:
    values = {
        **{name: getattr(invoice, name) for name in _STATED},
        **{
            f"{role}_{part}": getattr(party, part)
            for role, party in (("seller", invoice.seller), ("buyer", invoice.buyer))
            for part in ("name", "siren", "siret", "vat", "address")
        },
    }
    return ((name, value) for name, value in values.items() if value is not None)


class _Places:
    """Finds where a structured value is shown on the page."""

    def __init__(self, reader: Reader) -> None:
        self._layout = reader.layout
        self._amounts = amounts_of(reader.layout)
        self._dates = dates_of(reader.layout)

    def of(self, value: Any) -> Span | None:
        """Return the first place that shows the value, or None."""
        if isinstance(value, Decimal):
            same = (a.span for a in self._amounts if abs(a.value) == abs(value) and not a.bare)
            return next(same, None)
        if isinstance(value, date):
            return next((d.span for d in self._dates if d.value == value), None)
        return self._text(value) if isinstance(value, str) else None

    def _text(self, value: str) -> Span | None:
        words = r"\s*".join(re.escape(fold(part)) for part in re.split(r"\s+", value.strip()))
        if re.fullmatch(r"[A-Z]{0,2}\d[\d ]{8,}\w*", value.replace(" ", "")):
            # An identifier may be printed in groups: "FR 11 123 456 782".
            words = r"\s?".join(re.escape(char) for char in fold(value.replace(" ", "")))
        pattern = re.compile(rf"(?<![a-z0-9]){words}(?![a-z0-9])")
        return next((s for line in self._layout.lines for s, _ in line.find(pattern)), None)


def _disputes(name: str, value: Any, shown: Span | None, rival: Fact[Any]) -> bool:
    """Return True when the page says something else where it speaks of the same thing."""
    if name not in _NAMES or _same(value, rival.value) or rival.status is Status.INCERTAIN:
        return False
    if rival.evidence.method.endswith("calcul"):
        return False
    if shown is None:
        return True
    return name in _AMOUNTS or rival.status is Status.ETABLI


def _same(one: Any, two: Any) -> bool:
    if isinstance(one, str) and isinstance(two, str):
        return re.sub(r"\W", "", fold(one)) == re.sub(r"\W", "", fold(two))
    if isinstance(one, Decimal) and isinstance(two, Decimal):
        return abs(one) == abs(two)
    return bool(one == two)


def _agreed(
    reader: Reader,
    syntax: str,
    name: str,
    value: Any,
    shown: Span | None,
    rival: Fact[Any] | None,
) -> Fact[Any]:
    xml = _xml_evidence(reader.file, syntax, value)
    if rival is not None and _same(value, rival.value):
        evidence = replace(rival.evidence, method=f"{syntax}+page")
        return Fact(value, Status.ETABLI, evidence, (xml, *rival.others))
    if shown is not None:
        evidence = replace(reader.evidence([shown]), method=f"{syntax}+page")
        if rival is not None and name in _SHOWN:
            # It stands on the page, but not where the page was read to say it: one of the two.
            return Fact(value, Status.PROBABLE, evidence, (xml, rival.evidence))
        return Fact(value, Status.ETABLI, evidence, (xml,))
    # A sum or a day that a readable page does not show may stand there in a form not understood.
    unseen = name in _SHOWN and bool(reader.layout.lines) and value != 0
    return Fact(value, Status.PROBABLE if unseen else Status.ETABLI, xml)


def _second_of_two(shown: Span) -> bool:
    """Return True for "Company, person" on the page: the data may name only the person."""
    before = shown.line.folded_before(shown)
    return bool(re.search(r"[a-z],\s{1,3}$", before))


def _xml_evidence(file: str, syntax: str, value: Any) -> Evidence:
    return Evidence(file, None, None, str(value), syntax)


def _weakened(fact: Fact[Any], page: Fact[Any] | None, disputed: bool) -> Fact[Any]:
    """Lower a value of data that may be another invoice's; the page's own reading comes first."""
    if disputed:
        return fact
    shown = fact.evidence.page is not None
    if page is not None and not shown:
        return replace(page, status=Status.INCERTAIN)
    return replace(fact, status=Status.PROBABLE if shown else Status.INCERTAIN)


def _dispute(file: str, name: str, value: Any, rival: Fact[Any]) -> Finding:
    return Finding(
        code="page_et_donnees_differentes",
        severity=Severity.ATTENTION,
        message="La facture électronique et la page ne disent pas la même chose "
        f"({_NAMES[name]}) : « {_shown(value)} » dans les données, « {_shown(rival.value)} » sur "
        f"la page.",
        file=file,
        page=rival.evidence.page,
    )


def _shown(value: Any) -> str:
    if isinstance(value, Decimal):
        return nombre(value)
    return date_courte(value) if isinstance(value, date) else str(value)


def _arithmetic(file: str, invoice: StructuredInvoice) -> tuple[set[str], list[Finding]]:
    """Check the totals of the data against each other (EN 16931 BR-CO-10, -13, -15, -16)."""
    broken: set[str] = set()
    findings: list[Finding] = []
    ht, tva, ttc = invoice.total_ht, invoice.total_tva, invoice.total_ttc
    if None not in (ht, tva, ttc) and ht + tva != ttc:  # type: ignore[operator]
        broken |= {"total_ht", "total_tva", "total_ttc"}
        findings.append(_fault(file, "HT + TVA ne donne pas le total TTC"))
    owed = invoice.due_payable
    if ttc is not None and owed is not None:
        expected = ttc - (invoice.paid or Decimal(0)) + (invoice.rounding or Decimal(0))
        if expected != owed:
            broken |= {"paid", "due_payable"}
            findings.append(
                _fault(file, "le total TTC moins les paiements ne donne pas le net à payer")
            )
    if (
        invoice.lines
        and invoice.line_total is not None
        and sum(invoice.lines) != invoice.line_total
    ):
        broken |= {"total_ht"}
        findings.append(_fault(file, "la somme des lignes ne donne pas leur total"))
    return broken, findings


def _fault(file: str, what: str) -> Finding:
    return Finding(
        code="totaux_incoherents",
        severity=Severity.ATTENTION,
        message=f"Facture électronique : {what}.",
        file=file,
    )


def _checked(
    facts: dict[str, Fact[Any]], file: str, findings: list[Finding]
) -> dict[str, Fact[Any]]:
    """Lower what fails its check digits: a SIREN or an IBAN that cannot exist is never sure."""
    for name, is_valid in (
        ("seller_siren", siren_number.is_valid),
        ("buyer_siren", siren_number.is_valid),
        ("iban", iban_number.is_valid),
    ):
        fact = facts.get(name)
        if fact is not None and not is_valid(fact.value):
            facts[name] = replace(fact, status=Status.INCERTAIN)
            findings.append(
                Finding(
                    code="cle_de_controle",
                    severity=Severity.ATTENTION,
                    message=f"« {fact.value} » n’a pas une clé de contrôle juste : "
                    "à vérifier sur la pièce.",
                    file=file,
                    page=fact.evidence.page,
                )
            )
    return facts
