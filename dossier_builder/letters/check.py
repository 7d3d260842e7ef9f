"""Check the templates of a workspace, and say how they stand to the shipped ones."""

import difflib
import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from dossier_builder.errors import DossierError
from dossier_builder.letters import package, sample
from dossier_builder.letters.context import build_context
from dossier_builder.letters.features import Feature, unfaithful
from dossier_builder.letters.kinds import LetterKind, Tone
from dossier_builder.letters.mentions import missing_mentions
from dossier_builder.letters.render import render
from dossier_builder.letters.templates import Templates
from dossier_builder.letters.variables import template_names
from dossier_builder.letters.write import write_letter
from dossier_builder.settings.firm import EngineSettings, FirmSettings
from dossier_builder.shipped import modeles_dir

FINGERPRINT: Final = "modele-dossier-builder"
CUSTOM: Final = "docProps/custom.xml"
_CUSTOM_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


@dataclass(frozen=True, slots=True)
class TemplateCheck:
    """What was found on one template; `errors` and all other texts are French.

    `unknown` are names that do not exist, `unused` variables the template leaves aside
    (for information), `missing` the mandatory mentions that a letter made from the rich
    sample lacks, `features` what the embedded engine draws otherwise than Word.
    """

    kind: LetterKind
    path: Path
    own: bool
    errors: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    features: tuple[Feature, ...] = ()

    @property
    def is_good(self) -> bool:
        """True when letters can be made from it, complete."""
        return not (self.errors or self.unknown or self.missing)


def check_templates(templates: Templates) -> tuple[TemplateCheck, ...]:
    """Fill and draw each template with rich and with bare data; never raises for a bad one."""
    return tuple(_check(kind, templates) for kind in LetterKind)


def _check(kind: LetterKind, templates: Templates) -> TemplateCheck:
    try:
        template = templates.load(kind)
        features = unfaithful(template.content, name=template.path)
    except DossierError as error:
        return TemplateCheck(kind, Path(error.file or f"{kind}.docx"), False, (str(error),))
    own = templates.own(kind) is not None
    errors, missing = _try(kind, templates)
    try:
        names = template_names(template.content, _sample_context())
    except TemplateSyntaxError:
        # Told by filling it: a template with a broken tag cannot be filled either.
        return TemplateCheck(kind, template.path, own, errors)
    unused = tuple(sorted(set(_sample_context()) - names.used))
    return TemplateCheck(
        kind, template.path, own, errors, tuple(names.unknown), unused, missing, features
    )


def _sample_context() -> dict[str, object]:
    context = build_context(
        sample.CREANCE, firm=FirmSettings(), bordereau=sample.BORDEREAU, gaps=("Exemple",)
    )
    return {**context, "logo": ""}


def _try(kind: LetterKind, templates: Templates) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the errors of filling and drawing, and the mentions the rich letter lacks."""
    errors: list[str] = []
    missing: tuple[str, ...] = ()
    for tone in Tone if kind is LetterKind.RELANCE else (None,):
        for creance in (sample.CREANCE, sample.BARE):
            try:
                docx = write_letter(
                    kind,
                    creance,
                    firm=FirmSettings(),
                    templates=templates,
                    bordereau=sample.BORDEREAU,
                    tone=tone,
                )
                pdf = render(docx, engine=EngineSettings(), name=f"{kind}.docx")
            except DossierError as error:
                errors.append(str(error))
                continue
            if creance is sample.CREANCE:
                missing = missing_mentions(kind, pdf, creance)
    return tuple(dict.fromkeys(errors)), missing


class TemplateState(StrEnum):
    """How a workspace's template stands to the shipped one."""

    LIVRE = "livre"
    IDENTIQUE = "identique"
    PERSONNALISE = "personnalise"
    LIVRE_CHANGE = "livre_change"
    LES_DEUX = "les_deux"
    ORIGINE_INCONNUE = "origine_inconnue"


@dataclass(frozen=True, slots=True)
class TemplateDiff:
    """How one template differs from the shipped one; `lines` begin with "- " (own) or "+ "."""

    kind: LetterKind
    path: Path
    state: TemplateState
    lines: tuple[str, ...] = ()

    @property
    def shipped_changed(self) -> bool:
        """True when the shipped template has changed since this copy was made."""
        return self.state in (TemplateState.LIVRE_CHANGE, TemplateState.LES_DEUX)


def diff_templates(templates: Templates) -> tuple[TemplateDiff, ...]:
    """Return how each template stands to the shipped one.

    A shipped template carries the fingerprint of its own text, which word processors keep:
    a copy therefore says from which version it was made. Raises `TemplateError` for a file
    that is not a .docx.
    """
    return tuple(_diff(kind, templates) for kind in LetterKind)


def _diff(kind: LetterKind, templates: Templates) -> TemplateDiff:
    shipped = Templates(None).load(kind)
    own = templates.own(kind)
    if own is None or own.parent.resolve() == modeles_dir().resolve():
        return TemplateDiff(kind, own or shipped.path, TemplateState.LIVRE)
    mine = package.open_parts(templates.load(kind).content, name=own)
    theirs = package.open_parts(shipped.content, name=shipped.path)
    state = _state(mine, theirs)
    lines = difflib.ndiff(paragraphs(mine), paragraphs(theirs))
    return TemplateDiff(
        kind, own, state, tuple(line for line in lines if line.startswith(("- ", "+ ")))
    )


def _state(mine: dict[str, bytes], theirs: dict[str, bytes]) -> TemplateState:
    now, shipped = text_fingerprint(mine), text_fingerprint(theirs)
    origin = recorded_fingerprint(mine)
    if now == shipped:
        return TemplateState.IDENTIQUE
    if origin is None:
        return TemplateState.ORIGINE_INCONNUE
    if origin == shipped:
        return TemplateState.PERSONNALISE
    return TemplateState.LIVRE_CHANGE if origin == now else TemplateState.LES_DEUX


def paragraphs(parts: dict[str, bytes]) -> list[str]:
    """Return the text of each paragraph that is not blank, part by part in name order."""
    texts = [
        " ".join(package.paragraph_text(paragraph).split())
        for path in sorted(package.text_parts(parts))
        for paragraph in package.parse(parts[path]).iter(package.w("p"))
    ]
    return [text for text in texts if text]


def text_fingerprint(parts: dict[str, bytes]) -> str:
    """Return the sha256 of a template's text: formatting may change without changing it."""
    return hashlib.sha256("\n".join(paragraphs(parts)).encode()).hexdigest()


def recorded_fingerprint(parts: dict[str, bytes]) -> str | None:
    """Return the fingerprint written in a template when it was made, None without one."""
    if CUSTOM not in parts:
        return None
    for entry in package.parse(parts[CUSTOM]):
        if entry.get("name") == FINGERPRINT:
            return "".join(str(text) for text in entry.itertext()).strip()
    return None


def custom_properties(fingerprint: str) -> bytes:
    """Return docProps/custom.xml holding a template's fingerprint."""
    names: dict[str | None, str] = {None: _CUSTOM_NS, "vt": _VT}
    root = etree.Element(f"{{{_CUSTOM_NS}}}Properties", nsmap=names)  # type: ignore[arg-type]
    entry = etree.SubElement(
        root,
        f"{{{_CUSTOM_NS}}}property",
        {"fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": "2", "name": FINGERPRINT},
    )
    etree.SubElement(entry, f"{{{_VT}}}lpwstr").text = fingerprint
    return package.serialise(root)
