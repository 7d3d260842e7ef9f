"""Who claims from whom: the two sides as the documents name them, and the person's word on it."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from dossier_builder.creance.names import disjoint_names, same_name
from dossier_builder.creance.notes import Ask, toml_text
from dossier_builder.facts.model import Nature, ReadFile
from dossier_builder.french import liste, siren
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import Creancier, FirmSettings, PartyStatement

CLAIM_NATURES = frozenset({Nature.FACTURE, Nature.AVOIR, Nature.AVIS_ECHEANCE})
_NAMING = CLAIM_NATURES | {
    Nature.DEVIS,
    Nature.BON_DE_COMMANDE,
    Nature.BON_DE_LIVRAISON,
    Nature.CONTRAT,
    Nature.BAIL,
    Nature.RECONNAISSANCE_DE_DETTE,
}

Group = tuple["Who", frozenset[str]]


@dataclass(frozen=True, slots=True)
class Who:
    """A party as a document names it: a SIREN, a name, or both."""

    siren: str | None
    name: str | None

    def __bool__(self) -> bool:
        return bool(self.siren or self.name)

    def same(self, other: "Who") -> bool:
        """Return whether both are the same party: by SIREN when both have one, else by name."""
        if self.siren and other.siren:
            return self.siren == other.siren
        return bool(self.name and other.name and same_name(self.name, other.name))

    def differs(self, other: "Who") -> bool:
        """Return whether they are surely two parties: two SIREN, or names without a common word."""
        if self.siren and other.siren:
            return self.siren != other.siren
        return bool(self.name and other.name and disjoint_names(self.name, other.name))

    def __str__(self) -> str:
        parts = [self.name or "", f"SIREN {siren(self.siren)}" if self.siren else ""]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of the dossier; None where the documents do not settle it."""

    creditor: Who | None
    debtor: Who | None
    creditor_settings: Creancier | None
    asks: tuple[Ask, ...]

    @property
    def settled(self) -> bool:
        """Return whether neither side is torn between several parties."""
        return not self.asks


def buyer(read: ReadFile) -> Who:
    """Return the customer that a document names."""
    facts = read.facts
    return Who(
        facts.buyer_siren.value if facts.buyer_siren else None,
        facts.buyer_name.value if facts.buyer_name else None,
    )


def seller(read: ReadFile) -> Who:
    """Return the supplier that a document names."""
    facts = read.facts
    return Who(
        facts.seller_siren.value if facts.seller_siren else None,
        facts.seller_name.value if facts.seller_name else None,
    )


def find_sides(files: Sequence[ReadFile], statement: ClaimStatement, firm: FirmSettings) -> Sides:
    """Return both sides: what a person states wins, else what most documents name.

    The creditor is the firm's creditor whose SIREN the invoices bear, else the one seller
    they share, sought among the invoices of the debtor when a person stated it. Only the
    documents of that creditor name the debtor. Copies of one invoice are one voice. A tie
    between two debtors, or two creditors, is a question, never a choice.
    """
    said = _stated(statement.debiteur)
    theirs = [read for read in files if not (said and buyer(read).differs(said))]
    creditor, settings, creditor_ask = _creditor(theirs, statement, firm)
    ours = [read for read in files if not (creditor and seller(read).differs(creditor))]
    debtor, debtor_ask = _debtor(ours, statement, creditor)
    asks = tuple(ask for ask in (creditor_ask, debtor_ask) if ask is not None)
    return Sides(creditor, debtor, settings, asks)


def _stated(party: PartyStatement) -> Who:
    return Who(party.siren, party.nom)


def _debtor(
    files: Sequence[ReadFile], statement: ClaimStatement, creditor: Who | None
) -> tuple[Who | None, Ask | None]:
    groups = _groups(
        (buyer(read), _voice(read))
        for read in files
        if read.nature in _NAMING and not (creditor and creditor.same(buyer(read)))
    )
    if stated := _stated(statement.debiteur):
        return _completed(stated, [buyer(read) for read in files if read.nature in _NAMING]), None
    claiming = {_voice(read) for read in files if read.nature in CLAIM_NATURES}
    return _winner(groups, "debiteur", "débiteur", claiming)


def _creditor(
    files: Sequence[ReadFile], statement: ClaimStatement, firm: FirmSettings
) -> tuple[Who | None, Creancier | None, Ask | None]:
    groups = _groups((seller(read), _voice(read)) for read in files if read.nature in CLAIM_NATURES)
    if stated := _stated(statement.creancier):
        named = [seller(read) for read in files if read.nature in CLAIM_NATURES]
        return _completed(stated, named), _settings(stated, firm), None
    ours = [(who, where) for who, where in groups if _settings(who, firm)]
    who, ask = _winner(ours or groups, "creancier", "créancier", set())
    if who is None and ask is None and len(firm.creanciers) == 1:
        who = _stated(firm.creanciers[0])
    return who, _settings(who, firm) if who else None, ask


def _settings(who: Who, firm: FirmSettings) -> Creancier | None:
    return next((one for one in firm.creanciers if who.same(_stated(one))), None)


def _completed(stated: Who, named: Sequence[Who]) -> Who:
    """Complete what a person stated by the documents that name the same party."""
    same = [who for who in named if who.same(stated)]
    siren_number = next((who.siren for who in same if who.siren), None)
    name = next((who.name for who in same if who.name), None)
    return Who(stated.siren or siren_number, stated.name or name)


def _merged(stated: Who, known: Who | None) -> Who:
    if known is None:
        return stated
    return Who(stated.siren or known.siren, stated.name or known.name)


def _voice(read: ReadFile) -> str:
    """Return what makes copies of one invoice one voice: its number, else its file."""
    number = read.facts.invoice_number
    known = number is not None and read.nature in CLAIM_NATURES
    return f"n° {number.value}" if known and number is not None else read.file


def _groups(named: Iterable[tuple[Who, str]]) -> list[Group]:
    """Group the documents by party, those with a SIREN first so that bare names may join them."""
    groups: list[Group] = []
    for who, voice in sorted(named, key=lambda pair: (pair[0].siren is None, pair[1])):
        if not who:
            continue
        for index, (known, where) in enumerate(groups):
            if known.same(who):
                groups[index] = (_merged(known, who), where | {voice})
                break
        else:
            groups.append((who, frozenset({voice})))
    return groups


def _winner(
    groups: Sequence[Group], section: str, word: str, claiming: Set[str]
) -> tuple[Who | None, Ask | None]:
    """Return the party that most invoices name, then most documents; a tie is a question."""
    if not groups:
        return None, None

    def votes(group: Group) -> tuple[int, int]:
        return len(claiming & group[1]), len(group[1])

    most = max(votes(group) for group in groups)
    best = [group for group in groups if votes(group) == most]
    if len(best) == 1:
        return best[0][0], None
    names = liste([str(who) for who, _ in best], "ou")
    return None, Ask(
        code=f"{section}_ambigu",
        text=f"Plusieurs {word}s possibles : {names}. Lequel est celui du dossier ?",
        why="Autant de documents nomment l’un que l’autre ; rien n’est réclamé tant que "
        "vous ne l’avez pas dit.",
        lines="\n".join([f"[{section}]", *_choices([who for who, _ in best])]),
    )


def _choices(parties: Sequence[Who]) -> list[str]:
    """Return one TOML line a candidate; all but the first are commented out."""
    lines = []
    for index, who in enumerate(parties):
        name = who.name or ""
        line = f"siren = {toml_text(who.siren)}" if who.siren else f"nom = {toml_text(name)}"
        comment = f"  # {name}" if who.siren and name else ""
        lines.append(("# " if index else "") + line + comment)
    return lines
