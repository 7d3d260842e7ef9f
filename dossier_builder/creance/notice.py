"""The mise en demeure: when it left, when it was received, and the last day it leaves to pay."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dossier_builder.creance.model import MiseEnDemeureState
from dossier_builder.creance.notes import Ask, Labels, Place, by_person
from dossier_builder.facts.model import Fact, Nature, ReadFile, Status
from dossier_builder.french import date_longue
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings


@dataclass(frozen=True, slots=True)
class Notice:
    """What the file and the person say of the mise en demeure, before pieces have numbers."""

    sent_on: date | None
    received_on: date | None
    tracking: str | None
    delay_days: int
    places: tuple[Place, ...]
    asks: tuple[Ask, ...]
    letter_present: bool
    proof_present: bool

    @property
    def delay_end(self) -> date | None:
        """Return the last day to pay: the letter's own delay, counted from receipt.

        It is the letter's term and not a procedural delay: CPC 640-642 do not move it.
        """
        if self.received_on is None:
            return None
        return self.received_on + timedelta(days=self.delay_days)

    def state(self, labels: Labels | None = None) -> MiseEnDemeureState:
        """Return the state as the claim carries it."""
        return MiseEnDemeureState(
            sent_on=self.sent_on,
            received_on=self.received_on,
            tracking=self.tracking,
            delay_days=self.delay_days,
            delay_end=self.delay_end,
            refs=labels.refs(self.places) if labels else (),
        )


def read_notice(
    files: Sequence[ReadFile], statement: ClaimStatement, firm: FirmSettings, today: date
) -> Notice:
    """Return what is known; a date that is only probable is asked and not counted with."""
    stated = statement.mise_en_demeure
    letters = [read for read in files if read.nature is Nature.MISE_EN_DEMEURE]
    proofs = _latest([read for read in files if read.nature is Nature.PREUVE_ENVOI])
    sources = [*proofs, *letters]
    sent = stated.envoyee_le or _known(_sent(read) for read in sources)
    received = stated.recue_le or _known(read.facts.received_date for read in sources)
    tracking = stated.suivi or next(
        (read.facts.tracking_number.value for read in sources if read.facts.tracking_number), None
    )
    sent = sent or received
    asks = _asks(sources, sent, received, bool(letters), today)
    return Notice(
        sent_on=sent,
        received_on=received,
        tracking=tracking,
        delay_days=stated.delai_jours or firm.mise_en_demeure.delai_jours,
        places=tuple((read.file, None) for read in [*letters, *proofs]),
        asks=asks,
        letter_present=bool(letters),
        proof_present=bool(proofs),
    )


def _latest(proofs: Sequence[ReadFile]) -> list[ReadFile]:
    """Return the proofs of the last letter sent: an earlier one may be a reminder's.

    Slips that bear one tracking number are one letter's; slips without one join it.
    """
    numbered = [read for read in proofs if read.facts.tracking_number is not None]
    if not numbered:
        return sorted(proofs, key=lambda read: read.file)
    last = max(numbered, key=lambda read: (_day(read), read.file)).facts.tracking_number
    wanted = last.value if last else None
    return [
        read
        for read in sorted(proofs, key=lambda read: read.file)
        if read.facts.tracking_number is None or read.facts.tracking_number.value == wanted
    ]


def _day(read: ReadFile) -> date:
    days = [fact.value for fact in (read.facts.sent_date, read.facts.received_date) if fact]
    return max(days, default=date.min)


def _known(facts: Iterable[Fact[date] | None]) -> date | None:
    """Return the latest established date: the prudent one, a delay counted from it is over."""
    days = [fact.value for fact in facts if fact is not None and fact.status is Status.ETABLI]
    return max(days, default=None)


def _sent(read: ReadFile) -> Fact[date] | None:
    """Return the day of sending; that of a slip is its own date, which the person may confirm."""
    sent, dated = read.facts.sent_date, read.facts.issue_date
    if read.nature is Nature.PREUVE_ENVOI and sent is not None and by_person(dated):
        return dated if dated is not None and dated.value == sent.value else sent
    return sent


def _asks(
    sources: Sequence[ReadFile],
    sent: date | None,
    received: date | None,
    letter_present: bool,
    today: date,
) -> tuple[Ask, ...]:
    if received is not None:
        return _impossible(sent, received, today)
    places = tuple((read.file, 1) for read in sources)
    probable = _latest_day(read.facts.received_date for read in sources)
    if sent is None and not sources:
        return ()
    posted = _latest_day(read.facts.sent_date for read in sources)
    if sent is None and probable is None and posted is not None:
        return (_posted(posted, places),)
    if probable is not None:
        text = f"La mise en demeure a-t-elle bien été reçue le {date_longue(probable)} ?"
        why = "Cette date n’est pas établie (une date manuscrite ne se lit jamais sûrement)."
        value = probable.isoformat()
    else:
        text = "À quelle date la mise en demeure a-t-elle été reçue ?"
        why = (
            "Le délai laissé pour payer court de la réception. Un pli non réclamé vaut mise en "
            "demeure : indiquez alors la date de première présentation."
        )
        value = "AAAA-MM-JJ"
    lines = ["[mise_en_demeure]"]
    if sent is None:
        lines.append(f"envoyee_le = {posted.isoformat() if posted else 'AAAA-MM-JJ'}")
        text = "Quand la mise en demeure a-t-elle été envoyée, et quand a-t-elle été reçue ?"
        why += " Retirez la ligne « recue_le » tant que la réception n’est pas connue."
        if letter_present:
            why = "Une mise en demeure est au dossier, sans preuve de son envoi. " + why
    lines.append(f"recue_le = {value}")
    return (Ask("mise_en_demeure_recue", text, why, "\n".join(lines), places=places),)


def _posted(day: date, places: tuple[Place, ...]) -> Ask:
    """Ask for the sending alone: nothing shows yet that the letter was received."""
    return Ask(
        code="mise_en_demeure_envoyee",
        text=f"La mise en demeure a-t-elle bien été envoyée le {date_longue(day)} ?",
        why="Cette date est lue sur la preuve d’envoi, sans être établie. La date de réception "
        "vous sera demandée ensuite.",
        lines=f"[mise_en_demeure]\nenvoyee_le = {day.isoformat()}",
        places=places,
    )


def _latest_day(facts: Iterable[Fact[date] | None]) -> date | None:
    return max((fact.value for fact in facts if fact is not None), default=None)


def _impossible(sent: date | None, received: date, today: date) -> tuple[Ask, ...]:
    if (sent is None or sent <= received) and received <= today:
        return ()
    return (
        Ask(
            code="mise_en_demeure_dates",
            text="Les dates de la mise en demeure ne se suivent pas (envoi, réception, "
            "aujourd’hui) : quelles sont-elles ?",
            why="Le délai laissé pour payer en dépend.",
            lines="[mise_en_demeure]\nenvoyee_le = AAAA-MM-JJ\nrecue_le = AAAA-MM-JJ",
        ),
    )
