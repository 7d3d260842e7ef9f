"""Reconnaissance de dette: amount in figures and in words (art. 1376 C. civ.), parties, term."""

import re
from decimal import Decimal
from typing import Any, Final

from dossier_builder.facts.amounts import Amount, amounts_of
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.layout import Layout, Span
from dossier_builder.facts.model import Fact, Finding, Severity
from dossier_builder.facts.signatures import signed
from dossier_builder.facts.when import dated
from dossier_builder.french import en_toutes_lettres
from dossier_builder.reading.fold import fold

_DEBTOR: Final = re.compile(
    r"je\s+soussignee?(?:\(e\))?,?\s+(?:m\.|mme|monsieur|madame"
    r"|mademoiselle|la societe|l'entreprise)?\s*(?P<name>[a-z0-9][\w&' -]{3,50}?)\s*"
    r"(?:,|\(|ne\b|nee\b|demeurant|gerant|president|agissant|reconnai|$)"
)
_CREDITOR: Final = re.compile(
    r"devoir\s+(?:a|envers)\s+(?:la\s+)?(?:societe\s+|m\.\s+|mme\s+|monsieur\s+"
    r"|madame\s+)?(?P<name>[a-z0-9][\w&' .-]{2,50}?)\s*(?:,|\(|la somme|une somme|demeurant|$)"
)
_NUMERAL: Final = re.compile(
    r"un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|vingts?|trente|quarante|cinquante|soixante|cents?|mille|millions?|et"
)
_WORDS: Final = re.compile(r"[^a-z]+")


def read_debt(reader: Reader) -> tuple[dict[str, Fact[Any]], tuple[Finding, ...]]:
    """Return debt_amount, issue_date, due_date, parties and signed, and what disagrees.

    The amount is `etabli` when the words say what the figures say.
    """
    amount, findings = _amount(reader)
    found: dict[str, Fact[Any] | None] = {
        "debt_amount": amount,
        "issue_date": dated(reader, "agreed_date", "agreement"),
        "due_date": dated(reader, "repay_date", "agreement"),
        "buyer_name": _name(reader, _DEBTOR),
        "seller_name": _name(reader, _CREDITOR),
        "signed": signed(reader),
    }
    return {name: fact for name, fact in found.items() if fact is not None}, findings


def _amount(reader: Reader) -> tuple[Fact[Decimal] | None, tuple[Finding, ...]]:
    amounts = [a for a in amounts_of(reader.layout) if not a.bare and a.value > 0]
    if not amounts:
        return None, ()
    for candidate in amounts:
        if in_words(candidate.value, reader.layout):
            fact = reader.fact(
                candidate.value,
                candidate.spans,
                established=True,
                method="page+lettres",
            )
            return fact, ()
    largest: Amount = max(amounts, key=lambda amount: amount.value)
    finding = Finding(
        code="montant_en_lettres",
        severity=Severity.ATTENTION,
        message="Le montant en toutes lettres n’a pas été retrouvé, ou n’est pas celui des "
        "chiffres (article 1376 du code civil) : à vérifier sur la pièce.",
        file=reader.file,
        page=largest.span.line.page,
    )
    return reader.fact(largest.value, largest.spans, sure=len(amounts) == 1), (finding,)


def in_words(value: Decimal, layout: Layout) -> bool:
    """Return True when the document writes this amount in French words."""
    said = f" {_WORDS.sub(' ', layout.folded)} "
    expected = _WORDS.sub(" ", fold(en_toutes_lettres(value))).strip()
    # "quatre cents euros" is not what "six mille quatre cents euros" says.
    whole = re.compile(rf"(?P<before>\S*) {expected} ")
    texts = (said.replace(" d euros ", " euros "), said)
    found = (match["before"] for text in texts for match in whole.finditer(text))
    return any(not _NUMERAL.fullmatch(before) for before in found)


def _name(reader: Reader, pattern: re.Pattern[str]) -> Fact[str] | None:
    for line in reader.layout.lines:
        for _, match in line.find(pattern):
            span: Span = line.span(match.start("name"), match.end("name"))
            return reader.fact(span.text.strip(" ,.;:"), [span])
    return None
