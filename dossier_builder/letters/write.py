"""Write one letter: a claim and a template in, a .docx out."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from dossier_builder.creance.model import Creance
from dossier_builder.errors import UsageError
from dossier_builder.letters import package
from dossier_builder.letters.context import WITHOUT_DECOMPTE, build_context
from dossier_builder.letters.fill import fill
from dossier_builder.letters.kinds import TITLES, BordereauRow, LetterKind, Tone
from dossier_builder.letters.links import resolve_marks
from dossier_builder.letters.marks import PLACEHOLDER
from dossier_builder.letters.templates import Templates
from dossier_builder.settings.firm import FirmSettings

__all__ = ["placeholders", "write_letter"]

_TONES: Final = ", ".join(tone.value for tone in Tone)


def write_letter(
    kind: LetterKind,
    creance: Creance,
    *,
    firm: FirmSettings,
    templates: Templates,
    bordereau: Sequence[BordereauRow] = (),
    gaps: Sequence[str] = (),
    tone: str | None = None,
) -> bytes:
    """Return the letter as .docx bytes: the same inputs give the same bytes.

    `bordereau` numbers the pages of the pieces; `gaps` makes the page de garde that of a
    provisional dossier; `tone` is a `Tone` value, for a relance. Every "(Pièce n° X)" is a
    hyperlink to ``urn:dossier-builder:piece:X``.

    Raises `TemplateError` when the template cannot be filled, `UsageError` for an unknown
    tone or a letter of amounts without a décompte.
    """
    if creance.decompte is None and kind not in WITHOUT_DECOMPTE:
        raise UsageError(
            f"« {TITLES[kind]} » ne peut pas être écrit : le décompte n’est pas établi.",
            next_step="Répondez d’abord aux questions du rapport sur les factures.",
        )
    context = build_context(creance, firm=firm, bordereau=bordereau, gaps=gaps, tone=_tone(tone))
    template = templates.load(kind)
    filled = fill(template, context, logo=_logo(firm, templates))
    parts = resolve_marks(package.open_parts(filled, name=template.path))
    parts[package.CORE] = package.core_properties(
        title=f"{TITLES[kind]} — {context['dossier']}",
        author=_author(context),
        today=creance.today,
    )
    return package.save_parts(parts)


def _tone(value: str | None) -> Tone:
    if value is None:
        return Tone.FERME
    try:
        return Tone(value)
    except ValueError as error:
        raise UsageError(
            f"Le ton « {value} » n’existe pas.", next_step=f"Choisissez parmi : {_TONES}."
        ) from error


def _author(context: Mapping[str, object]) -> str:
    name: str = getattr(context["auteur"], "nom", "")
    return PLACEHOLDER.sub("", name).strip()


def _logo(firm: FirmSettings, templates: Templates) -> Path | None:
    if not firm.cabinet.logo:
        return None
    return (templates.workspace_dir or Path()) / firm.cabinet.logo


def placeholders(docx: bytes) -> tuple[str, ...]:
    """Return what a letter still asks for, in order and once each: ("profession", ...).

    Empty when the letter is complete. Raises `TemplateError` for what is not a .docx.
    """
    parts = package.open_parts(docx, name="document.docx")
    found: list[str] = []
    for path in package.text_parts(parts):
        for paragraph in package.parse(parts[path]).iter(package.w("p")):
            found += PLACEHOLDER.findall(_spaces(package.paragraph_text(paragraph)))
    return tuple(dict.fromkeys(found))


def _spaces(text: str) -> str:
    """Undo what a word processor may have done to the space before the colon."""
    return re.sub(r"\[à compléter\s*:\s*", "[à compléter\u00a0: ", text)
