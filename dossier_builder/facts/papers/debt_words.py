"""Who owes whom and until when, in the sentences of a reconnaissance de dette."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from dossier_builder.facts.days.printed import FoundDate, dates_of
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.flow import Flow, flow_of
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.model import Fact
from dossier_builder.facts.papers.signing import SIGNED

_WHO: Final = (
    r"(?:la |l'|les? )?(?:societe|ste|entreprise)\s+"
    r"|(?:m|mr|mme|mlle)\b\.?\s+|(?:monsieur|madame|mademoiselle|maitre)\s+"
)
_NAME: Final = (
    r"(?P<name>[a-z0-9][^,;:()\n\"«»]{1,60}?)"
    r"(?=\s*[,;:()\n]|\s*(?<!\.[a-z])(?<!\bst)\.(?:\s|$)|\s*$|\s{3}|\s(?:nee?|demeurant|domicilie\w*"
    r"|gerante?|president\w*|agissant|reconna\w+|declar\w+|au capital|dont|immatricul\w+"
    r"|represente\w*|(?:de |d')?(?:la|une|cette) somme|le montant|pour (?:la|une|un|le)|au titre"
    r"|sise?|qui|que|ci-apres|d'une part)\b)"
)
_OWING: Final = (
    r"(?:devoir|(?:etre|se reconnait|me reconnais|nous reconnaissons)"
    r" (?:redevable|debiteur|debitrice)s?|avoir (?:emprunte|recu)|doi[st]|devons)"
    r"(?:,? (?:a ce jour|solidairement|legitimement|bien|personnellement|expressement|en pret))*,?"
)
_TO: Final = r"(?:a|envers|aupres de|de(?: la part de)?)"
_DEBTOR: Final = (
    re.compile(rf"\b(?:je|nous),? soussigne\w*(?:\(\w+\))*\s*[,:]?\s+(?:{_WHO})?{_NAME}"),
    re.compile(
        rf"(?:{_WHO}){_NAME}[^\n]{{0,400}}?\b(?:se )?(?:reconnait|declare)\b[^\n]{{0,30}}? "
        r"(?:devoir|avoir|etre|debit)"
    ),
)
_DEBTOR_LINE: Final = re.compile(
    rf"(?:^|\s)(?:debit(?:eur|rice)|emprunteu(?:r|se))\s*:\s*(?:{_WHO})?{_NAME}"
)
_CREDITOR: Final = (
    re.compile(rf"\b{_OWING}\s+{_TO}\s+(?:{_WHO})?{_NAME}"),
    re.compile(rf"\b{_OWING}\s+(?:la|une) somme [^\n]{{1,200}}?\s{_TO}\s+(?:{_WHO}){_NAME}"),
)
_CREDITOR_LINE: Final = re.compile(
    rf"(?:^|\s)(?:creancier|creanciere|preteu(?:r|se))\s*:\s*(?:{_WHO})?{_NAME}"
)
_REPAID: Final = re.compile(
    r"rembours|restitu|\bpa(?:ye|ya|ie)|\bregl|\bvers[eo]|\bsold|\bapur|\blibere|\bacquitt|echean"
    r"|\bterme\b|exigib"
)
_LIMIT: Final = re.compile(r"(?:au plus tard|d'ici|avant|jusqu'au)(?: le| au)? $")
# What else is dated in such a deed: the papers it cites, the loan itself, when interest begins.
_ELSE: Final = re.compile(
    r"(?:depuis|compter|partir)(?: le| du| de)? ?$|(?:facture|devis|contrat|commande)[^,]{0,40}$"
    r"|\b(?:remise?|pretee?|empruntee?|recue?|livree?s?|nee?) (?:\w+ )?le $|\bimpaye\w*[^,]*$"
)


def debtor(reader: Reader) -> Fact[str] | None:
    """Return the name of the one who owes, without "la société" or "M."."""
    return _named(reader, _DEBTOR_LINE, _DEBTOR)


def creditor(reader: Reader) -> Fact[str] | None:
    """Return the name of the one to whom the debt is owed."""
    return _named(reader, _CREDITOR_LINE, _CREDITOR)


def _named(
    reader: Reader, label: re.Pattern[str], sentences: Sequence[re.Pattern[str]]
) -> Fact[str] | None:
    for spans in _places(reader, label, sentences):
        name = " ".join(span.text for span in spans).strip(' ,.;:()«»"')
        if name[:1].isupper() or name[:1].isdigit():
            return reader.fact(name, spans)
    return None


def _places(
    reader: Reader, label: re.Pattern[str], sentences: Sequence[re.Pattern[str]]
) -> Iterator[list[Span]]:
    """Yield where a name may stand: behind its label, else in a sentence."""
    for line in reader.layout.lines:
        for match in label.finditer(line.folded):
            yield [line.span(*match.span("name"))]
    flow = flow_of(reader.layout)
    for pattern in sentences:
        for match in pattern.finditer(flow.text):
            yield flow.spans(*match.span("name"))


def repayment_day(reader: Reader, *, signed: date | None) -> Fact[date] | None:
    """Return the day by which the debt must be paid; of several instalments the last."""
    days = list(_terms(reader, signed))
    if not days:
        return None
    last = max(days, key=lambda item: item.value)
    one = len({item.value for item in days}) == 1
    return reader.fact(last.value, [last.span], sure=last.sure and one)


def _terms(reader: Reader, signed: date | None) -> Iterator[FoundDate]:
    flow: Flow = flow_of(reader.layout)
    for item in dates_of(reader.layout):
        said = flow.before(item.span)
        if _ELSE.search(said) or SIGNED.search(said) or item.value == signed:
            continue
        if _REPAID.search(said) or _LIMIT.search(said):
            yield item
