"""E-mails and exchanges: who wrote what to whom, and whether the claim is disputed or admitted."""

import re
from typing import Any, Final

from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.letters import invoices_cited
from dossier_builder.facts.model import Evidence, Fact, Status
from dossier_builder.facts.sentences import clause
from dossier_builder.facts.when import dated
from dossier_builder.reading.model import Message

_CONTESTED: Final = re.compile(
    r"(?:nous|je|j')\s*(?:vous\s+)?(?:contest|refus|m'oppos|nous opposons)\w*|en litige|litigieu"
    r"|malfacon"
    r"|non[- ]conforme|pas conforme|inexecution|defectueu|contestons|contestation"
    r"|exception d'inexecution"
    r"|n'(?:avons|ai) (?:jamais|pas) (?:recu|commande|valide)"
)
_PROMISE: Final = re.compile(
    r"(?:nous|je)\s+(?:vous\s+)?(?:regler|paier|payer|effectuer|procede|m'engage|nous engageons)\w*"
    r"|reconnaissons (?:devoir|la dette)|virement (?:sera|partira|est prevu|a ete programme)"
    r"|(?:un|d'un) echeancier|delai de paiement|difficultes? de tresorerie"
    r"|reglement (?:interviendra|sera effectue)"
)


def read_message(reader: Reader, message: Message | None) -> dict[str, Fact[Any]]:
    """Return sender, recipient, subject, issue_date, invoices_cited, contested and promise."""
    found: dict[str, Fact[Any] | None] = {
        "invoices_cited": invoices_cited(reader),
        "contested": clause(reader, _CONTESTED),
        "promise": clause(reader, _PROMISE),
    }
    if message is None:
        found["issue_date"] = dated(reader, "issue_date")
    else:
        found.update(
            sender=_stated(reader.file, message.sender),
            recipient=_stated(reader.file, message.recipients),
            subject=_stated(reader.file, message.subject),
            issue_date=_stated(reader.file, message.sent_on),
        )
    return {name: fact for name, fact in found.items() if fact is not None}


def _stated(file: str, value: Any) -> Fact[Any] | None:
    """Return a field of the message's own head: data, not a reading."""
    if not value:
        return None
    return Fact(value, Status.ETABLI, Evidence(file, None, None, str(value), "message"))
