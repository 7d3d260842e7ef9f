"""Reconnaissance de dette: amount in figures and in words (art. 1376 C. civ.), parties, term."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from dossier_builder.facts.amounts.printed import Amount, amounts_of
from dossier_builder.facts.days.when import dated
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.model import Fact, Finding, Severity
from dossier_builder.facts.papers.debt_words import creditor, debtor, repayment_day
from dossier_builder.facts.papers.signatures import signed
from dossier_builder.facts.papers.signing import signing_day
from dossier_builder.french import en_toutes_lettres
from dossier_builder.reading.fold import fold

_NUMERAL: Final = re.compile(
    r"un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|vingts?|trente|quarante|cinquante|soixante|cents?|mille|millions?|et"
)
_CAPITAL: Final = re.compile(r"\bcapital(?: social)?(?: variable)?(?: de)? $")
_WORDS: Final = re.compile(r"[^a-z]+")


def read_debt(reader: Reader) -> tuple[dict[str, Fact[Any]], tuple[Finding, ...]]:
    """Return debt_amount, issue_date, due_date, parties and signed, and what disagrees.

    The amount is `etabli` when the words say what the figures say.
    """
    amount, findings = _amount(reader)
    day = signing_day(reader) or dated(reader, "agreed_date", "agreement")
    found: dict[str, Fact[Any] | None] = {
        "debt_amount": amount,
        "issue_date": day,
        "due_date": repayment_day(reader, signed=None if day is None else day.value),
        "buyer_name": debtor(reader),
        "seller_name": creditor(reader),
        "signed": signed(reader),
    }
    return {name: fact for name, fact in found.items() if fact is not None}, findings


def _amount(reader: Reader) -> tuple[Fact[Decimal] | None, tuple[Finding, ...]]:
    amounts = [a for a in amounts_of(reader.layout) if not a.bare and not _capital(a)]
    # "(4 200,00 €)" that begins a line is no negative sum: a debt has none.
    amounts = [replace(a, value=abs(a.value)) for a in amounts]
    # One printed whole shows better what was read than one cut by the end of a line.
    amounts.sort(key=lambda a: a.head is not None)
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


def _capital(amount: Amount) -> bool:
    """Return True for the share capital of a party."""
    return bool(_CAPITAL.search(amount.span.line.folded_before(amount.span)))


def in_words(value: Decimal, layout: Layout) -> bool:
    """Return True when the document writes this amount in French words."""
    said = f" {_WORDS.sub(' ', layout.folded)} "
    expected = _WORDS.sub(" ", fold(en_toutes_lettres(value))).strip()
    # "quatre cents euros" is not what "six mille quatre cents euros" says.
    whole = re.compile(rf"(?P<before>\S*) {expected} ")
    texts = (said.replace(" d euros ", " euros "), said)
    found = (match["before"] for text in texts for match in whole.finditer(text))
    return any(not _NUMERAL.fullmatch(before) for before in found)
