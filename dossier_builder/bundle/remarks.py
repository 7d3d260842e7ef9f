"""What a person is told of a piece: that a page may not show whole, that it was signed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pikepdf

from dossier_builder.bundle.annotations import MAX_PER_PAGE
from dossier_builder.bundle.fields import is_dynamic, is_signed
from dossier_builder.bundle.legibility import doubts_of
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.french import accord, liste

_SIGNED: Final = "pièce signée électroniquement\u00a0: l’original est joint dans l’archive."
_UNLIKE: Final = (
    "la copie faite pour le dossier ne s’affiche pas tout à fait comme l’original\u00a0; "
    "comparez-les."
)
_DAMAGED: Final = (
    "une partie du contenu est abîmée et peut manquer à l’affichage\u00a0; vérifiez, et demandez "
    "au besoin une autre copie."
)
_BLANK: Final = (
    "s’affiche blanche, alors que son contenu n’est pas vide\u00a0; vérifiez-la dans un autre "
    "lecteur, et imprimez-la en PDF si elle s’y voit."
)
_CROWDED: Final = (
    f"porte plus de {MAX_PER_PAGE} annotations\u00a0; les suivantes n’y sont pas reprises. "
    "Imprimez ce document en PDF, et redéposez le résultat."
)
# Pages that one finding names.
_MAX_NAMED: Final = 12


def form_findings(pdf: pikepdf.Pdf, name: str) -> Iterator[Finding]:
    """Yield what a file says of itself that its pages may not show."""
    if is_signed(pdf):
        yield said("piece_signee", _SIGNED, name)
    yield from attention("annotations_en_trop", _crowded(pdf), _CROWDED, name)
    if _has_stray_layers(pdf):
        yield Finding(
            "calques_incertains",
            Severity.ATTENTION,
            f"{name}\u00a0: des lecteurs montrent un calque que d’autres cachent\u00a0; vérifiez "
            "ses pages, et imprimez-les en PDF comme elles doivent être vues.",
            file=name,
        )
    if is_dynamic(pdf):
        yield Finding(
            "formulaire_xfa",
            Severity.ATTENTION,
            f"{name}\u00a0: formulaire dynamique (XFA)\u00a0; vérifiez que ses pages montrent "
            "ce qui y fut saisi, sinon imprimez-le en PDF depuis Adobe Reader.",
            file=name,
        )


def _crowded(pdf: pikepdf.Pdf) -> list[int]:
    """Return the pages (from 0) with more annotations than are copied."""
    found = (page.obj.get("/Annots") for page in pdf.pages)
    return [
        index
        for index, notes in enumerate(found)
        if isinstance(notes, pikepdf.Array) and len(notes) > MAX_PER_PAGE
    ]


def doubt_findings(pdf: pikepdf.Pdf, shown: bytes | Path, name: str) -> Iterator[Finding]:
    """Yield the pages that may not show whole. Raises `PdfiumError` as `doubts_of` does."""
    doubts = doubts_of(pdf, shown)
    yield from attention("page_abimee", doubts.damaged, _DAMAGED, name)
    yield from attention("page_blanche", doubts.blank, _BLANK, name)


def different(pages: Sequence[int], name: str) -> Iterator[Finding]:
    """Yield the finding that a copy does not show these pages (from 0) as the original does."""
    return attention("copie_differente", pages, _UNLIKE, name)


def attention(code: str, pages: Sequence[int], what: str, name: str) -> Iterator[Finding]:
    """Yield the finding that names these pages (from 0) of a piece; none for no page."""
    if not pages:
        return
    numbers = liste([str(index + 1) for index in pages[:_MAX_NAMED]])
    more = f" (et {len(pages) - _MAX_NAMED} autres)" if len(pages) > _MAX_NAMED else ""
    where = f"{accord(len(pages), 'page', 'pages')} {numbers}{more}"
    yield Finding(
        code,
        Severity.ATTENTION,
        f"{name}, {where}\u00a0: {what}",
        file=name,
        page=pages[0] + 1,
    )


def said(code: str, what: str, name: str) -> Finding:
    """Return the finding that says what was done to a piece."""
    return Finding(code, Severity.INFO, f"{name}\u00a0: {what}", file=name)


def _has_stray_layers(pdf: pikepdf.Pdf) -> bool:
    """Tell whether a layer is hidden that the catalogue does not list (ISO 32000-1, table 100)."""
    layers = pdf.Root.get("/OCProperties")
    config = layers.get("/D") if isinstance(layers, pikepdf.Dictionary) else None
    if not isinstance(layers, pikepdf.Dictionary) or not isinstance(config, pikepdf.Dictionary):
        return False
    listed, hidden = (
        {item.objgen for item in found if isinstance(item, pikepdf.Dictionary)}
        if isinstance(found, pikepdf.Array)
        else set()
        for found in (layers.get("/OCGs"), config.get("/OFF"))
    )
    return bool(hidden - listed)
