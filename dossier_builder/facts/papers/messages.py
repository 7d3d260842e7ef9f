"""E-mails and exchanges: who wrote what to whom, and whether the claim is disputed or admitted."""

import re
from dataclasses import replace
from typing import Any, Final

from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.layout.sentences import clause
from dossier_builder.facts.model import Evidence, Fact, Nature, Status
from dossier_builder.facts.papers.letter_head import letter_date
from dossier_builder.facts.papers.letters import invoices_cited
from dossier_builder.facts.papers.nature import Judgement, judge
from dossier_builder.reading.model import Message

_CONTESTED: Final = re.compile(
    r"(?:nous|je|j')\s*(?:vous\s+)?(?:contest|refus|m'oppos|nous opposons)\w*|en litige|litigieu"
    r"|malfacon"
    r"|non[- ]conforme|pas conforme|inexecution|defectueu"
    r"|contestons(?!\s+(?:pas|plus|point|nullement|aucunement)\b)"
    r"|(?<!sans )(?<!sans aucune )(?<!d'aucune )(?<!toute )contestation"
    r"|exception d'inexecution"
    r"|n'(?:avons|ai) (?:jamais|pas) (?:recu|commande|valide)"
    r"(?!\s+(?:a ce jour\s+)?(?:votre|vos|le|de|son|leur)\s+(?:reglement|paiement|virement))"
)
_WILL_PAY: Final = (
    r"(?:nous|je)\s+(?:vous\s+)?(?:regler|paier|payer|effectuer|procede|m'engage|nous engageons)\w*"
    r"|reconnaissons (?:devoir|la dette)|virement (?:sera|partira|est prevu|a ete programme)"
)
_PROMISE: Final = re.compile(
    rf"{_WILL_PAY}|(?:un|d'un) echeancier|delai de paiement|difficultes? de tresorerie"
    r"|reglement (?:interviendra|sera effectue)"
)
# What is not the writer's own: an older message below, or lines that quote one.
_QUOTED: Final = re.compile(r"^\s*>")
_OLDER: Final = re.compile(
    r"^\s*(?:le|on)\b.{6,120}(?:a ecrit|wrote)\s?:|-{2,}\s?(?:message d'origine|original message"
    r"|message original|message transfere|forwarded message)|^\s*(?:de|from)\s?: .*@"
)
# Words of the one who was reminded, or of the creditor to a lawyer.
_NOT_A_REMINDER: Final = re.compile(
    rf"{_WILL_PAY}|\b(?:votre|vos) (?:lettres? de )?(?:relances?|rappels?|mises? en demeure)"
    r"|^\s*(?:cher )?maitre\b|cher confrere",
    re.MULTILINE,
)
_HEAD: Final = 5
_ANSWER: Final = re.compile(r"^\s*(?:objet|subject)\s*:\s*(?:re|rep|tr|fwd?|aw)\s*:")


def message_nature(layout: Layout) -> Judgement:
    """Return what an e-mail is: a reminder by its own words, else an exchange.

    An answer keeps the subject of the reminder it answers and quotes it below: neither counts.
    """
    mine = own_words(layout)
    own = replace(mine, lines=tuple(i for i in mine.lines if not _ANSWER.match(i.folded)))
    found = judge(own, among=frozenset({Nature.RELANCE, Nature.MISE_EN_DEMEURE}))
    answered = _CONTESTED.search(own.folded) or _NOT_A_REMINDER.search(own.folded)
    if found.nature is Nature.AUTRE or answered:
        return Judgement(Nature.ECHANGE, 1.0, ("Message électronique.",))
    return replace(found, reasons=("Message électronique.", *found.reasons))


def own_words(layout: Layout) -> Layout:
    """Return a message without the older messages that it carries below or quotes."""
    older = (
        index
        for index, line in enumerate(layout.lines)
        if _OLDER.search(line.folded) and not (index < _HEAD and _is_head(line.folded))
    )
    end = next(older, len(layout.lines))
    kept = tuple(line for line in layout.lines[:end] if not _QUOTED.match(line.text))
    return replace(layout, lines=kept)


def _is_head(folded: str) -> bool:
    return re.match(r"\s*(?:de|from)\s?:", folded) is not None


def read_message(
    reader: Reader, message: Message | None, *, answers: bool = True
) -> dict[str, Fact[Any]]:
    """Return sender, recipient, subject, issue_date, invoices_cited, contested and promise.

    `answers` False is for the creditor's own letters: they neither dispute nor promise.
    """
    own = replace(reader, layout=own_words(reader.layout))
    found: dict[str, Fact[Any] | None] = {
        "invoices_cited": invoices_cited(reader),
        "contested": clause(own, _CONTESTED) if answers else None,
        "promise": clause(own, _PROMISE) if answers else None,
    }
    if message is None:
        found["issue_date"] = letter_date(own)
    else:
        found.update(
            sender=_stated(reader.file, message.sender),
            recipient=_stated(reader.file, message.recipients),
            subject=_stated(reader.file, message.subject),
            issue_date=_stated(reader.file, message.sent_on),
            sending_method=None if answers else _stated(reader.file, "courriel"),
        )
    return {name: fact for name, fact in found.items() if fact is not None}


def _stated(file: str, value: Any) -> Fact[Any] | None:
    """Return a field of the message's own head: data, not a reading."""
    if not value:
        return None
    return Fact(value, Status.ETABLI, Evidence(file, None, None, str(value), "message"))
