"""The two parties as the letters name them: what art. 54 and 57 CPC ask, and what is missing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from dossier_builder.creance.model import Party, PartyKind
from dossier_builder.creance.names import plain
from dossier_builder.creance.notes import Ask
from dossier_builder.creance.sides import CLAIM_NATURES, Sides, Who
from dossier_builder.creance.triage import company_of
from dossier_builder.facts.model import Address, Fact, Facts, Nature, ReadFile, Status
from dossier_builder.french import liste
from dossier_builder.law.model import Law
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings, PartyStatement

T = TypeVar("T")

_COMPANY: Final = {
    "forme": "la forme",
    "adresse": "l’adresse du siège",
    "siren": "le SIREN",
}
_ORGAN: Final = {"representant": "le représentant légal", "qualite_representant": "sa qualité"}
_PERSON: Final = {
    "profession": "la profession",
    "adresse": "le domicile",
    "nationalite": "la nationalité",
    "date_naissance": "la date de naissance",
    "lieu_naissance": "le lieu de naissance",
}
_EXAMPLES: Final = {
    "forme": 'forme = "…"',
    "adresse": 'adresse = ["12 rue …"]\ncode_postal = "…"\nville = "…"',
    "siren": 'siren = "…"',
    "representant": 'representant = "…"',
    "qualite_representant": 'qualite_representant = "…"',
    "profession": 'profession = "…"',
    "nationalite": 'nationalite = "…"',
    "date_naissance": 'date_naissance = "AAAA-MM-JJ"',
    "lieu_naissance": 'lieu_naissance = "…"',
}


def make_creditor(
    files: Sequence[ReadFile], sides: Sides, statement: ClaimStatement, firm: FirmSettings, law: Law
) -> Party | None:
    """Return the creditor: dossier.toml, then the firm's settings, then Kbis and invoices."""
    if sides.creditor is None:
        return None
    said = [statement.creancier, *([sides.creditor_settings] if sides.creditor_settings else [])]
    invoices = [read.facts for read in files if read.nature in CLAIM_NATURES]
    addresses = [facts.seller_address for facts in invoices]
    party = _party(sides.creditor, said, _kbis(files, sides.creditor), addresses, law)
    return _with_signatory(party, firm)


def make_debtor(
    files: Sequence[ReadFile], sides: Sides, statement: ClaimStatement, law: Law
) -> Party | None:
    """Return the debtor: dossier.toml, then its Kbis, then the invoices."""
    if sides.debtor is None:
        return None
    named = [r.facts for r in files if r.nature in CLAIM_NATURES and not r.error]
    addresses = [facts.buyer_address for facts in named]
    return _party(sides.debtor, [statement.debiteur], _kbis(files, sides.debtor), addresses, law)


def _kbis(files: Iterable[ReadFile], who: Who) -> Facts:
    for read in files:
        company = company_of(read.facts)
        if read.nature is Nature.KBIS and company and who.same(company):
            return read.facts
    return Facts()


def _party(
    who: Who,
    said: Sequence[PartyStatement],
    kbis: Facts,
    addresses: Sequence[Fact[Address] | None],
    law: Law,
) -> Party:
    def stated(key: str) -> str | None:
        return next((getattr(one, key) for one in said if getattr(one, key)), None)

    name = stated("nom") or _value(kbis.company_name) or who.name or ""
    siren = who.siren or stated("siren") or _value(kbis.company_siren)
    form = stated("forme") or _value(kbis.company_form) or form_in_name(name, law)
    kind = _kind(stated("type"), siren, form, name, law)
    birth = stated("date_naissance")
    professional = next((p.professionnel for p in said if p.professionnel is not None), None)
    return Party(
        kind=kind,
        name=name,
        address=_address(said, kbis, addresses),
        siren=siren,
        legal_form=form,
        share_capital=stated("capital") or _value(kbis.company_capital),
        rcs_city=stated("rcs") or _rcs_city(_value(kbis.company_rcs)),
        representative=stated("representant") or _value(kbis.company_representative),
        representative_role=stated("qualite_representant"),
        civility=stated("civilite"),
        profession=stated("profession"),
        nationality=stated("nationalite"),
        birth_date=date.fromisoformat(birth) if birth else None,
        birth_place=stated("lieu_naissance"),
        email=stated("courriel"),
        phone=stated("telephone"),
        professional=_professional(professional, kind, siren),
    )


def _value(fact: Fact[T] | None) -> T | None:
    return None if fact is None else fact.value


def _kind(
    stated: str | None, siren: str | None, form: str | None, name: str, law: Law
) -> PartyKind:
    if stated:
        return PartyKind(stated)
    words = plain(f"{form or ''} {name}")
    if re.search(r"\b(entrepreneur individuel|ei|eirl|entreprise individuelle)\b", words):
        return PartyKind.PERSONNE_PHYSIQUE
    known = bool(siren or (form and form_nature(form, law)))
    return PartyKind.PERSONNE_MORALE if known else PartyKind.PERSONNE_PHYSIQUE


def _professional(stated: bool | None, kind: PartyKind, siren: str | None) -> bool:
    """Return what was stated; else companies and holders of a SIREN act for their business."""
    if stated is not None:
        return stated
    return kind is PartyKind.PERSONNE_MORALE or siren is not None


def form_nature(form: str, law: Law) -> str | None:
    """Return "commerciale" or "civile" for a legal form, None when it says nothing (L210-1)."""
    wanted = plain(form)
    words = set(wanted.split())
    best: tuple[int, str | None] = (0, None)
    for row in law.legal_forms:
        for name in row.noms:
            known = plain(name)
            fits = known == wanted or (" " in known and wanted.startswith(known))
            if not fits and " " not in known:
                fits = known in words and len(known) > 1
            if fits:
                best = max(best, (len(known), row.nature), key=lambda pair: pair[0])
    return best[1]


def form_in_name(name: str, law: Law) -> str | None:
    """Return the abbreviation of a legal form that stands at either end of a name."""
    words = name.replace(".", "").split()
    known = {form for row in law.legal_forms for form in row.noms if form.isupper()}
    ends = [words[0], words[-1]] if len(words) > 1 else []
    return next((word.strip("(),") for word in ends if word.strip("(),") in known), None)


def _address(
    said: Sequence[PartyStatement], kbis: Facts, addresses: Sequence[Fact[Address] | None]
) -> Address | None:
    for one in said:
        if one.adresse or one.ville or one.code_postal:
            return Address(
                one.adresse or (), one.code_postal or "", one.ville or "", one.pays or "FR"
            )
    if kbis.company_address is not None:
        return kbis.company_address.value
    known = [fact for fact in addresses if fact is not None]
    return max(known, key=_weight).value if known else None


def _weight(fact: Fact[Address]) -> tuple[bool, bool]:
    return fact.status is Status.ETABLI, bool(fact.value.postcode and fact.value.lines)


def _rcs_city(text: str | None) -> str | None:
    """Return "Reims" from "RCS Reims 123 456 782" or "123 456 782 R.C.S. Reims"."""
    if text is None:
        return None
    without = re.sub(r"\bR\.?\s?C\.?\s?S\.?|[0-9]|\bn°|[A-D]\b$", " ", text)
    city = " ".join(without.replace(":", " ").replace(",", " ").split())
    return city or None


def _with_signatory(party: Party, firm: FirmSettings) -> Party:
    """A creditor that writes for itself signs by the firm's signatory, when none is read."""
    if party.kind is not PartyKind.PERSONNE_MORALE or firm.cabinet.role != "creancier":
        return party
    if party.representative and party.representative_role:
        return party
    name = party.representative or firm.cabinet.signataire or None
    same = name == firm.cabinet.signataire
    role = party.representative_role or (firm.cabinet.qualite_signataire if same else None)
    return replace(party, representative=name, representative_role=role or None)


def identity_asks(
    creditor: Party | None, debtor: Party | None, stated: PartyStatement, *, torn: bool
) -> tuple[Ask, ...]:
    """Return what art. 54 and 57 CPC ask about the parties and nobody has said yet.

    `stated` is what a person said of the debtor; `torn`: a question already asks which of
    several parties is meant.
    """
    asks: list[Ask] = []
    if torn and (creditor is None or debtor is None):
        return ()
    if creditor is None:
        asks.append(_unknown("creancier", "Qui est le créancier ?", "art. 54 CPC"))
    elif missing := _missing_creditor(creditor):
        asks.append(_incomplete("creancier", creditor, missing, "art. 54 CPC"))
    if debtor is None:
        asks.append(_unknown("debiteur", "Qui est le débiteur ?", "art. 57 CPC"))
    elif missing := _missing_debtor(debtor):
        asks.append(_incomplete("debiteur", debtor, missing, "art. 57 CPC"))
    if debtor is not None and not _kind_known(debtor, stated):
        asks.append(_kind_ask(debtor))
    return tuple(asks)


def _kind_known(debtor: Party, stated: PartyStatement) -> bool:
    said = stated.type is not None or stated.professionnel is not None
    return said or debtor.siren is not None or debtor.kind is PartyKind.PERSONNE_MORALE


def _kind_ask(debtor: Party) -> Ask:
    return Ask(
        code="type_debiteur",
        text=f"{debtor.name} : société, professionnel ou particulier ?",
        why="Sans SIREN ni forme lus, le débiteur est pris pour un particulier : intérêts au taux "
        "légal, pas d’indemnité forfaitaire, prescription plus courte, tribunal judiciaire.",
        lines='[debiteur]\ntype = "personne_physique"\nprofessionnel = false\n'
        '# ou bien, pour une société : type = "personne_morale", avec son siren et sa forme',
    )


def _missing_creditor(party: Party) -> dict[str, str]:
    wanted = {**_COMPANY, **_ORGAN} if party.kind is PartyKind.PERSONNE_MORALE else _PERSON
    return _absent(party, wanted)


def _missing_debtor(party: Party) -> dict[str, str]:
    wanted = _COMPANY if party.kind is PartyKind.PERSONNE_MORALE else {"adresse": "le domicile"}
    return _absent(party, wanted)


def _absent(party: Party, wanted: dict[str, str]) -> dict[str, str]:
    values: dict[str, object] = {
        "forme": party.legal_form,
        "adresse": party.address and party.address.lines and party.address.city,
        "siren": party.siren,
        "representant": party.representative,
        "qualite_representant": party.representative_role,
        "profession": party.profession,
        "nationalite": party.nationality,
        "date_naissance": party.birth_date,
        "lieu_naissance": party.birth_place,
    }
    return {key: words for key, words in wanted.items() if not values[key]}


def _unknown(section: str, text: str, article: str) -> Ask:
    return Ask(
        code=f"{section}_inconnu",
        text=text,
        why=f"Aucun document lu ne le dit ({article}).",
        lines=f'[{section}]\nnom = "…"\nsiren = "…"\n{_EXAMPLES["adresse"]}',
    )


def _incomplete(section: str, party: Party, missing: dict[str, str], article: str) -> Ask:
    return Ask(
        code=f"identite_{section}",
        text=f"{party.name} : il manque {liste(list(missing.values()))}.",
        why=f"La requête doit les porter, à peine de nullité ({article}).",
        lines="\n".join([f"[{section}]", *(_EXAMPLES[key] for key in missing)]),
        filing_only="adresse" not in missing or section == "creancier",
    )
