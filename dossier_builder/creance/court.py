"""The court proposed for the debtor's seat (art. 1406 CPC): a proposal a person confirms."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from dossier_builder.creance.gather import Basis
from dossier_builder.creance.model import CourtProposal, Party, PartyKind
from dossier_builder.creance.notes import Ask, toml_text
from dossier_builder.creance.parties import form_nature
from dossier_builder.facts.model import Address
from dossier_builder.french import liste, typographie
from dossier_builder.law.courts import (
    Commune,
    Court,
    communes_at,
    communes_of_department,
    plain_name,
)
from dossier_builder.law.model import Law
from dossier_builder.settings.claim import TribunalStatement

Level = Literal["commerce", "judiciaire", "jcp"]

_FRANCE: Final = frozenset({"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"})
_SOURCE: Final = (
    "Ressorts commerciaux de 2021 (Infogreffe) et TAE de l’arrêté du 5 juillet 2024 ; tribunaux "
    "judiciaires du ministère de la Justice (2024) : proposition à confirmer."
)
_ABROAD: Final = (
    "Le débiteur est établi hors de France : l’injonction de payer française suppose un débiteur "
    "qui demeure en France (article 1406 CPC). Dans l’Union européenne, il existe une injonction "
    "de payer européenne (articles 1424-1 et suivants CPC, règlement n° 1896/2006)."
)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where the debtor is established: abroad, unknown, or in one or several communes.

    `named`: the commune was recognised by its name; else the communes are those of its
    postcode, or, for a CEDEX that is in no list, of its department.
    """

    communes: tuple[Commune, ...]
    abroad: bool
    named: bool = True
    department: bool = False


@dataclass(frozen=True, slots=True)
class CourtChoice:
    """The proposal, and the question that goes with it."""

    proposal: CourtProposal | None
    asks: tuple[Ask, ...]
    abroad: bool = False


def choose_court(
    creditor: Party | None, debtor: Party | None, basis: Basis, stated: TribunalStatement, law: Law
) -> CourtChoice:
    """Return the proposal for the debtor's seat, confirmed only when dossier.toml says so.

    Territorial competence is the debtor's place, of public order (art. 1406 CPC): no
    clause and no option of art. 46 or 48 counts.
    """
    if debtor is None:
        return CourtChoice(None, ())
    seat = find_seat(debtor.address)
    if seat.abroad:
        return CourtChoice(None, (), abroad=True)
    level, why, sure = level_of(creditor, debtor, basis, law)
    if stated.niveau is not None:
        level, why, sure = stated.niveau, "niveau indiqué dans dossier.toml", True
    found = _courts_of(seat, level, law)
    if not sure and level == "commerce":
        found = [*found, *(one for one in _courts_of(seat, "judiciaire", law) if one not in found)]
    if not seat.named and found:
        why += " ; la commune n’est pas reconnue sous ce code postal"
    proposal = _proposal(found, level, why, sure, debtor, stated, law)
    return CourtChoice(proposal, _asks(proposal, found, stated))


def abroad_text() -> str:
    """Return what is to be known when the debtor is not established in France."""
    return typographie(_ABROAD)


def find_seat(address: Address | None) -> Seat:
    """Return the communes that an address may mean."""
    if address is None:
        return Seat((), abroad=False)
    if address.country not in _FRANCE:
        return Seat((), abroad=True)
    postcode = address.postcode.replace(" ", "")
    found = communes_at(postcode, address.city)
    if found:
        wanted = plain_name(address.city)
        named = all(plain_name(one.name) == wanted for one in found)
        return Seat(found, abroad=False, named=named)
    return Seat(communes_of_department(postcode), abroad=False, named=False, department=True)


def level_of(
    creditor: Party | None, debtor: Party, basis: Basis, law: Law
) -> tuple[Level, str, bool]:
    """Return which order of courts, why, and whether the parties' forms settle it.

    L721-3 C. com.: commercial court between traders and commercial companies; L213-4-4 COJ:
    JCP for a dwelling; else tribunal judiciaire.
    """
    if basis == "bail" and not debtor.professional:
        return "jcp", "bail d’habitation (art. L213-4-4 COJ)", True
    if not debtor.professional:
        return "judiciaire", "le débiteur n’agit pas comme professionnel", True
    nature = form_nature(debtor.legal_form, law) if debtor.legal_form else None
    if nature == "civile":
        return "judiciaire", f"le débiteur ({debtor.legal_form}) n’est pas commerçant", True
    ours = form_nature(creditor.legal_form, law) if creditor and creditor.legal_form else None
    if basis == "bail":
        return "commerce", "bail entre professionnels : l’objet du litige décide du tribunal", False
    if nature == "commerciale" and ours == "commerciale":
        return "commerce", "sociétés commerciales (art. L721-3 C. com.)", True
    if nature == "commerciale":
        return "commerce", "débiteur commerçant ; un créancier non commerçant a le choix", False
    if debtor.kind is PartyKind.PERSONNE_PHYSIQUE:
        return "commerce", "débiteur entrepreneur individuel : commerçant ou non, à vérifier", False
    return "commerce", "la forme du débiteur n’est pas connue", False


def _courts_of(seat: Seat, level: Level, law: Law) -> list[Court]:
    """Return the distinct courts of a level for the communes of a seat.

    A commune newer than the list of commercial courts gets those of its neighbours under
    the same postcode, as candidates. A whole department is worth a proposal only when one
    court serves it all.
    """
    found = _distinct(_court_of(one, level, law) for one in seat.communes)
    if not found and seat.communes:
        neighbours = communes_at(seat.communes[0].postcode, "")
        found = _distinct(_court_of(one, level, law) for one in neighbours)
    return [] if seat.department and len(found) > 1 else found


def _distinct(courts: Iterable[Court | None]) -> list[Court]:
    return list(dict.fromkeys(court for court in courts if court is not None))


def _court_of(commune: Commune, level: Level, law: Law) -> Court | None:
    if level != "commerce":
        return commune.proximite if level == "jcp" and commune.proximite else commune.judiciaire
    corrected = law.communes.get(commune.insee)
    if corrected is None:
        return commune.commercial
    name = corrected.tribunal_commercial
    return Court(f"law-{commune.insee}", "tc", name, corrected.adresse, "", "", "")


def _proposal(
    found: Sequence[Court],
    level: Level,
    why: str,
    sure: bool,
    debtor: Party,
    stated: TribunalStatement,
    law: Law,
) -> CourtProposal:
    name = stated.nom or (found[0].name if found else "")
    match = next((court for court in found if court.name == name), None)
    address = stated.adresse or (match.address if match and match.address else None)
    return CourtProposal(
        name=name,
        level=level,
        form=law.forms[level].cerfa,
        address=address,
        reason=typographie(_reason(found, why, debtor)),
        confirmed=stated.confirme and bool(name),
        candidates=tuple(court.name for court in found) if len(found) > 1 or not sure else (),
    )


def _reason(found: Sequence[Court], why: str, debtor: Party) -> str:
    place = f"{debtor.address.postcode} {debtor.address.city}" if debtor.address else "inconnue"
    parts = [f"Adresse du débiteur : {place} (art. 1406 CPC) ; {why}."]
    if not found:
        parts.append("Le tribunal de cette commune n’est pas dans les données : à rechercher.")
    elif len(found) > 1:
        parts.append("L’adresse ou la qualité des parties laisse plusieurs tribunaux possibles.")
    kinds = {court.kind for court in found}
    if "cc" in kinds:
        parts.append("En Alsace-Moselle, la chambre commerciale du tribunal judiciaire en connaît.")
    if "tmc" in kinds:
        parts.append("Outre-mer, le tribunal mixte de commerce en connaît.")
    if any(court.name.startswith("Tribunal de Première Instance") for court in found):
        parts.append("Le code de procédure civile local peut différer : point à vérifier.")
    parts.append(_SOURCE)
    return " ".join(parts)


def _asks(
    proposal: CourtProposal, found: Sequence[Court], stated: TribunalStatement
) -> tuple[Ask, ...]:
    if proposal.confirmed:
        return ()
    names = [stated.nom] if stated.nom else [court.name for court in found]
    chosen = names[0] if names else "…"
    lines = [f"[tribunal]\nnom = {toml_text(chosen)}"]
    lines += [f"# ou bien : nom = {toml_text(name)}" for name in names[1:]]
    if not proposal.address:
        lines.append('# adresse = "…"')
    text = f"Le tribunal compétent est-il bien : {liste(names, 'ou')} ?"
    if not names:
        text = "Quel est le tribunal du lieu où demeure le débiteur ?"
    return (
        Ask(
            code="tribunal",
            text=text,
            why=proposal.reason,
            lines="\n".join([*lines, "confirme = true"]),
            filing_only=True,
        ),
    )
