"""The parties and the author of a letter as a template names them (art. 54 and 57 CPC)."""

import re
from typing import Final

from dossier_builder.creance.model import Party, PartyKind
from dossier_builder.facts.model import Address
from dossier_builder.french import NBSP, date_longue, siren
from dossier_builder.letters.marks import a_completer, clean
from dossier_builder.letters.views import AuteurView, LigneIdentite, PartieView
from dossier_builder.settings.firm import Cabinet

# As a registry extract prints it.
_EUROS: Final = re.compile(r"(?:,00)?\s*\b(?:euros?|EUR)\b\.?$", re.IGNORECASE)

_QUALITES = {
    "creancier": "",
    "avocat": "avocat",
    "commissaire_de_justice": "commissaire de justice",
    "tiers": "mandataire chargé du recouvrement amiable",
}


def partie(party: Party | None, *, title: str, claimant: bool) -> PartieView:
    """Return a party as templates name it.

    `title` ("créancier", "débiteur") names what is missing when `party` is None;
    `claimant` asks for every mention art. 54 CPC wants of the one who sues, where
    art. 57 wants only name and domicile of the other.
    """
    known = party or Party(kind=PartyKind.PERSONNE_MORALE, name="")
    company = known.kind is PartyKind.PERSONNE_MORALE
    name = clean(known.name) or a_completer(f"nom du {title}")
    civility = "" if company else clean(known.civility or "")
    return PartieView(
        nom=name,
        nom_complet=f"{civility} {name}".strip(),
        personne_morale=company,
        feminin=civility == "Madame",
        professionnel=known.professional,
        appel=civility or "Madame, Monsieur",
        designation=_designation(known, name, title),
        adresse=_one_line(known.address, title),
        adresse_lignes=_lines(known.address, title),
        siren=siren(known.siren or ""),
        forme=clean(known.legal_form or ""),
        capital=_capital(known),
        immatriculation=_registration(known),
        representant=clean(known.representative or ""),
        qualite_representant=clean(known.representative_role or ""),
        courriel=clean(known.email or ""),
        telephone=clean(known.phone or ""),
        identite=_company(known, name, title, claimant)
        if company
        else _person(known, name, title, claimant),
    )


def _registration(party: Party) -> str:
    if not party.siren:
        return ""
    number = siren(party.siren)
    return f"RCS {clean(party.rcs_city)} {number}" if party.rcs_city else f"SIREN {number}"


def _lines(address: Address | None, title: str) -> tuple[str, ...]:
    if address is None:
        return (a_completer(f"adresse du {title}"),)
    lines = [clean(line) for line in address.lines]
    lines.append(clean(f"{address.postcode} {address.city}"))
    if address.country != "FR":
        lines.append(address.country)
    return tuple(line for line in lines if line)


def _one_line(address: Address | None, title: str) -> str:
    return ", ".join(_lines(address, title))


def _designation(party: Party, name: str, title: str) -> str:
    """Return the party in one noun phrase that agrees with any gender."""
    where = _one_line(party.address, title)
    if party.kind is PartyKind.PERSONNE_PHYSIQUE:
        return f"{clean(party.civility or '')} {name}, demeurant {where}".strip()
    parts = [name]
    if party.legal_form:
        capital = f" au capital de {_capital(party)}" if party.share_capital else ""
        parts.append(_lower(clean(party.legal_form)) + capital)
    parts.append(f"dont le siège social est situé {where}")
    parts += [_registration(party)] if party.siren else []
    return ", ".join(parts)


def _lower(form: str) -> str:
    """Return "société à…" inside a sentence, and leave "SARL" alone."""
    return form[:1].lower() + form[1:] if form[1:2].islower() else form


def _capital(party: Party) -> str:
    """Return the share capital as letters write it: "12 000,00 Euros" is "12 000 €"."""
    return _EUROS.sub(f"{NBSP}€", clean(party.share_capital or ""))


def _company(party: Party, name: str, title: str, claimant: bool) -> tuple[LigneIdentite, ...]:
    form = clean(party.legal_form or "")
    if form and party.share_capital:
        form += f" au capital de {_capital(party)}"
    lines = [
        ("Forme", form or (a_completer(f"forme juridique du {title}") if claimant else "")),
        ("Dénomination", name),
        ("Siège social", _one_line(party.address, title)),
        ("Immatriculation", _registration(party)),
    ]
    if claimant:
        lines.append(("Représentant légal", _representative(party, title)))
    return _identity(lines)


def _representative(party: Party, title: str) -> str:
    """Return the organ that represents the company (art. 54, 3°, b CPC)."""
    role = clean(party.representative_role or "")
    name = clean(party.representative or "")
    if name and role:
        return f"{name}, {role}"
    return name or role or a_completer(f"représentant légal du {title} et sa qualité")


def _person(party: Party, name: str, title: str, claimant: bool) -> tuple[LigneIdentite, ...]:
    lines = [
        ("Nom et prénoms", f"{clean(party.civility or '')} {name}".strip()),
        ("Domicile", _one_line(party.address, title)),
        ("Immatriculation", _registration(party)),
    ]
    if claimant:
        lines += [
            ("Profession", clean(party.profession or "") or a_completer("profession")),
            ("Nationalité", clean(party.nationality or "") or a_completer("nationalité")),
            ("Date et lieu de naissance", _birth(party)),
        ]
    return _identity(lines)


def _birth(party: Party) -> str:
    day = date_longue(party.birth_date) if party.birth_date else a_completer("date de naissance")
    place = clean(party.birth_place or "") or a_completer("lieu de naissance")
    return f"{day}, à{NBSP}{place}"


def _identity(lines: list[tuple[str, str]]) -> tuple[LigneIdentite, ...]:
    return tuple(LigneIdentite(title, value) for title, value in lines if value)


def auteur(cabinet: Cabinet, creancier: Party | None, view: PartieView) -> AuteurView:
    """Return who writes and signs: the firm when it has a name, else the creditor."""
    if cabinet.nom:
        return _from_firm(cabinet, view)
    person = not view.personne_morale
    return AuteurView(
        role="creancier",
        qualite="",
        nom=view.nom_complet if person else view.nom,
        adresse=view.adresse,
        adresse_lignes=view.adresse_lignes,
        telephone=clean(cabinet.telephone) or view.telephone,
        courriel=clean(cabinet.courriel) or view.courriel,
        mention=_legal_notice(view),
        signataire=clean(cabinet.signataire) or _signatory(view),
        qualite_signataire=clean(cabinet.qualite_signataire) or view.qualite_representant,
        lieu=clean(cabinet.lieu) or _city(creancier),
        je=person,
    )


def _from_firm(cabinet: Cabinet, creditor: PartieView) -> AuteurView:
    own = cabinet.role == "creancier"
    lines = [clean(line) for line in cabinet.adresse]
    lines.append(clean(f"{cabinet.code_postal} {cabinet.ville}"))
    lines = [line for line in lines if line] or [a_completer("adresse du cabinet")]
    return AuteurView(
        role=cabinet.role,
        qualite=_QUALITES[cabinet.role],
        nom=clean(cabinet.nom),
        adresse=", ".join(lines),
        adresse_lignes=tuple(lines),
        telephone=clean(cabinet.telephone),
        courriel=clean(cabinet.courriel),
        mention=_legal_notice(creditor) if own else "",
        signataire=clean(cabinet.signataire) or a_completer("signataire"),
        qualite_signataire=clean(cabinet.qualite_signataire),
        lieu=clean(cabinet.lieu) or clean(cabinet.ville) or a_completer("lieu"),
        je=cabinet.role in ("avocat", "commissaire_de_justice"),
    )


def _signatory(view: PartieView) -> str:
    if not view.personne_morale:
        return view.nom_complet
    return view.representant or a_completer("signataire")


def _city(party: Party | None) -> str:
    if party is None or party.address is None or not party.address.city:
        return a_completer("lieu")
    return clean(party.address.city)


def _legal_notice(view: PartieView) -> str:
    """Return the line under a company's letterhead (art. R. 123-237 and R. 123-238 C. com.)."""
    if not view.personne_morale:
        return view.immatriculation
    form = view.forme + (f" au capital de {view.capital}" if view.forme and view.capital else "")
    return f"{NBSP}· ".join(part for part in (form, view.immatriculation) if part)
