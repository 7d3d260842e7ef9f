"""A claim as the templates name it: one dictionary of views, the same for every letter."""

import re
from collections.abc import Mapping, Sequence

from num2words import num2words

from dossier_builder.creance.model import CourtProposal, Creance
from dossier_builder.letters import marks
from dossier_builder.letters.kinds import BordereauRow, LetterKind, Tone
from dossier_builder.letters.marks import a_completer, clean, reference
from dossier_builder.letters.parties import auteur, partie
from dossier_builder.letters.story import criteres, faits, undated
from dossier_builder.letters.sums import decompte_view, factures, mots
from dossier_builder.letters.views import (
    JuridictionView,
    MentionsView,
    MiseEnDemeureView,
    PieceView,
)
from dossier_builder.letters.wording import load_wording
from dossier_builder.settings.firm import FirmSettings

Context = Mapping[str, object]

# A letter of these kinds can be written before any amount is established.
WITHOUT_DECOMPTE = (LetterKind.BORDEREAU, LetterKind.PAGE_DE_GARDE, LetterKind.POUVOIR)


def build_context(
    creance: Creance,
    *,
    firm: FirmSettings,
    bordereau: Sequence[BordereauRow] = (),
    gaps: Sequence[str] = (),
    tone: Tone = Tone.FERME,
) -> dict[str, object]:
    """Return every variable of docs/modeles.md for this claim.

    Without a décompte, `decompte` is None and `factures` is empty.
    """
    creditor = partie(creance.creancier, title="créancier", claimant=True)
    decompte = creance.decompte
    author = auteur(firm.cabinet, creance.creancier, creditor)
    return {
        "dossier": reference(creance.dossier),
        "aujourdhui": creance.today,
        "ton": tone.value,
        "creancier": creditor,
        "debiteur": partie(creance.debiteur, title="débiteur", claimant=False),
        "auteur": author,
        "iban": _iban(creance, firm),
        "factures": factures(decompte) if decompte else (),
        "mots": mots(decompte),
        "decompte": decompte_view(creance, decompte) if decompte else None,
        "juridiction": _court(creance),
        "capitalisation": creance.capitalisation,
        "mise_en_demeure": _notice(creance),
        "faits": faits(creance),
        "criteres": criteres(creance),
        "pieces": _pieces(creance, bordereau),
        "pieces_non_datees": tuple(_piece(p.label, p.designation) for p in undated(creance.pieces)),
        "lacunes": tuple(clean(gap) for gap in gaps),
        "mentions": _mentions(),
    }


def _iban(creance: Creance, firm: FirmSettings) -> str:
    """Return where to pay: the IBAN the firm's settings give for this creditor, in groups of 4."""
    known = creance.creancier
    if known is None:
        return ""
    for creditor in firm.creanciers:
        same = creditor.siren == known.siren if creditor.siren else creditor.nom == known.name
        if same and creditor.iban:
            compact = "".join(creditor.iban.split())
            return "\u00a0".join(compact[at : at + 4] for at in range(0, len(compact), 4))
    return ""


def _court(creance: Creance) -> JuridictionView:
    court = creance.court
    name = clean(court.name if court else "") or a_completer("tribunal compétent")
    level = court.level if court else "commerce"
    judge = _judge(level, name)
    return JuridictionView(
        nom=name,
        niveau=level,
        formulaire=clean(court.form) if court else "",
        destinataire=judge,
        appel=_salutation(level),
        president=judge[0].lower() + judge[1:],
        adresse_lignes=_court_address(court),
        renvoi=clean(creance.opposition_court or ""),
    )


def _judge(level: str, court: str) -> str:
    """Return the judge to whom art. 1406 CPC gives the request, with the court's name."""
    title = "Juge des contentieux de la protection" if level == "jcp" else "Président"
    if court.startswith(("Juge", "juge")):
        return court
    return f"{title} {_of(court)}"


def _salutation(level: str) -> str:
    judge = "Juge des contentieux de la protection" if level == "jcp" else "Président"
    return f"Madame, Monsieur le {judge}"


def _of(name: str) -> str:
    """Return "du tribunal de commerce de Lyon", "de la chambre commerciale…"."""
    if name.startswith("["):
        return f"du {name}"
    article = "de la" if name.lower().startswith(("chambre", "cour ")) else "du"
    return f"{article} {name[0].lower()}{name[1:]}"


def _court_address(court: CourtProposal | None) -> tuple[str, ...]:
    if court is None or not court.address:
        return ()
    lines = re.split(r"\n|, | [–-] ", court.address)
    return tuple(line for line in map(clean, lines) if line)


def _notice(creance: Creance) -> MiseEnDemeureView:
    state = creance.mise_en_demeure
    return MiseEnDemeureView(
        delai_jours=state.delay_days,
        delai_lettres=num2words(state.delay_days, lang="fr"),
        envoyee_le=state.sent_on,
        recue_le=state.received_on,
        fin_delai=state.delay_end,
        suivi=clean(state.tracking or ""),
        citation=marks.citation([ref.label for ref in state.refs]),
    )


def _pieces(creance: Creance, bordereau: Sequence[BordereauRow]) -> tuple[PieceView, ...]:
    """Return the bordereau's rows; without one, the pieces of the claim with no page."""
    if not bordereau:
        return tuple(
            PieceView(clean(p.label), clean(p.designation), p.date, marks.piece(p.label), 0, 0)
            for p in creance.pieces
        )
    return tuple(
        PieceView(
            numero=clean(row.label),
            designation=clean(row.designation),
            date=row.date,
            citation=marks.piece(row.label),
            pages=row.pages,
            premiere_page=row.first_page,
        )
        for row in bordereau
    )


def _piece(label: str, designation: str) -> PieceView:
    return PieceView(clean(label), clean(designation), None, marks.piece(label), 0, 0)


def _mentions() -> MentionsView:
    texts = load_wording().l111_8
    return MentionsView(frais_creancier=texts["alinea_2"], frais_debiteur=texts["alinea_3"])
