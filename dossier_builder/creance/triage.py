"""Which dropped files belong to this claim: another client's document never becomes a piece."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier_builder.creance.notes import Ask, block, toml_text, warn
from dossier_builder.creance.sides import CLAIM_NATURES, Sides, Who, buyer, seller
from dossier_builder.facts.model import Facts, Finding, Nature, ReadFile

_TRADE = CLAIM_NATURES | {Nature.DEVIS, Nature.BON_DE_COMMANDE, Nature.BON_DE_LIVRAISON}
_LETTERS = frozenset({Nature.RELANCE, Nature.MISE_EN_DEMEURE})


@dataclass(frozen=True, slots=True)
class Triage:
    """The files left out with the reason, and what is to be asked or known about the others."""

    left_out: Mapping[str, str]
    asks: tuple[Ask, ...]
    findings: tuple[Finding, ...]


def triage(files: Sequence[ReadFile], sides: Sides, confirmed: frozenset[str]) -> Triage:
    """Return which files do not belong to the claim between `sides`.

    A file whose place a person stated (`confirmed`) is kept, whatever it names.
    """
    left_out: dict[str, str] = {}
    asks: list[Ask] = []
    findings: list[Finding] = []
    for read in files:
        if read.error:
            findings.append(_unreadable(read))
            asks.append(_ask_unreadable(read))
        elif read.file in confirmed:
            continue
        elif reason := _foreign(read, sides):
            left_out[read.file] = reason
            findings.append(warn("autre_partie", f"« {read.file} » : {reason}.", read.file))
        elif ask := _doubt(read, sides):
            asks.append(ask)
    return Triage(left_out, tuple(asks), tuple(findings))


def _unreadable(read: ReadFile) -> Finding:
    return block(
        "fichier_illisible",
        f"« {read.file} » ne peut pas être lu : {read.error} Remplacez ce fichier, ou écartez-le "
        "dans dossier.toml (exclu = true) ; le dossier reste provisoire jusque-là.",
        read.file,
    )


def _ask_unreadable(read: ReadFile) -> Ask:
    return Ask(
        code="fichier_illisible",
        text=f"« {read.file} » ne peut pas être lu : que faire de ce fichier ?",
        why="Il pourrait changer la somme demandée. Remplacez-le par une copie lisible, ou "
        "écartez-le par ces lignes.",
        lines=f'[[fichiers]]\nnom = {toml_text(read.file)}\nexclu = true\nraison = "illisible"',
    )


def _foreign(read: ReadFile, sides: Sides) -> str | None:
    """Return why a file is another claim's, or None."""
    if read.nature is Nature.KBIS:
        return _foreign_kbis(read.facts, sides)
    if read.nature not in _TRADE:
        return None
    customer, supplier = buyer(read), seller(read)
    if _is(customer, sides.creditor) and _is(supplier, sides.debtor):
        return (
            "émis par le débiteur et adressé au créancier ; à regarder : une dette en sens inverse"
        )
    if sides.debtor and _other_customer(read, customer, sides):
        return f"adressé à {customer}, différent du débiteur du dossier ({sides.debtor})"
    if read.nature in CLAIM_NATURES and sides.creditor and supplier.differs(sides.creditor):
        return f"émis par {supplier}, différent du créancier du dossier ({sides.creditor})"
    return None


def _other_customer(read: ReadFile, customer: Who, sides: Sides) -> bool:
    """Return whether a document is another customer's, for sure.

    Invoices: by SIREN, or by names without a common word. Orders and delivery notes, on
    which customer and supplier are easily read one for the other: by SIREN alone, and
    never when the "customer" is the creditor.
    """
    if sides.debtor is None or not customer.differs(sides.debtor):
        return False
    if read.nature in CLAIM_NATURES:
        return True
    both = customer.siren is not None and sides.debtor.siren is not None
    return both and not _is(customer, sides.creditor)


def _foreign_kbis(facts: Facts, sides: Sides) -> str | None:
    company = company_of(facts)
    known = [side for side in (sides.creditor, sides.debtor) if side is not None]
    if not company or len(known) < 2 or not all(company.differs(side) for side in known):
        return None
    return f"extrait Kbis d’une autre société ({company})"


def company_of(facts: Facts) -> Who:
    """Return the company that a registry extract is about."""
    return Who(
        facts.company_siren.value if facts.company_siren else None,
        facts.company_name.value if facts.company_name else None,
    )


def _is(one: Who, side: Who | None) -> bool:
    return side is not None and bool(one) and one.same(side)


def _doubt(read: ReadFile, sides: Sides) -> Ask | None:
    """Ask about a claim document that names no customer, or a letter sent to another name."""
    if sides.debtor is None:
        return None
    if read.nature in CLAIM_NATURES and not (buyer(read) and buyer(read).same(sides.debtor)):
        said = f"nomme « {buyer(read)} »" if buyer(read) else "ne dit pas à qui elle est adressée"
        return Ask(
            code="destinataire_a_confirmer",
            text=f"« {read.file} » {said} : cette pièce concerne-t-elle bien {sides.debtor} ?",
            why="La pièce d’un autre débiteur ne doit pas entrer dans le dossier.",
            lines=f"[[factures]]\nfichier = {toml_text(read.file)}\nretenue = true",
            places=((read.file, 1),),
        )
    customer = buyer(read)
    if (
        read.nature in _TRADE
        and customer.differs(sides.debtor)
        and not _is(customer, sides.creditor)
    ):
        return _whose(read, str(customer), sides)
    recipient = read.facts.recipient
    if read.nature in _LETTERS and recipient and Who(None, recipient.value).differs(sides.debtor):
        return _whose(read, recipient.value, sides)
    return None


def _whose(read: ReadFile, name: str, sides: Sides) -> Ask:
    return Ask(
        code="destinataire_a_confirmer",
        text=f"« {read.file} » semble adressé à « {name} » : est-ce une pièce de ce dossier ?",
        why=f"Le débiteur du dossier est {sides.debtor}.",
        lines=f"[[fichiers]]\nnom = {toml_text(read.file)}\n"
        f"nature = {toml_text(read.nature.value)}\n# ou bien : exclu = true",
        places=((read.file, 1),),
    )
