"""Fill a .docx template with docxtpl, strictly; an error says where and which variable."""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Environment
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateError as JinjaError
from lxml import etree

from dossier_builder.errors import TemplateError
from dossier_builder.letters.braces import unmatched
from dossier_builder.letters.filters import FILTERS, FilterError
from dossier_builder.letters.marks import unmarked
from dossier_builder.letters.package import CORE, open_parts, parse, save_parts, serialise
from dossier_builder.letters.revisions import accepted
from dossier_builder.letters.sandbox import nearest, new_environment, suggestion
from dossier_builder.letters.templates import Template

MAX_FILLED: Final = 20_000_000
_CORE_RELATION: Final = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
LOGO_HEIGHT: Final = Mm(18)

_PART_NAMES: Final = {"header": "en-tête", "footer": "pied de page", "footnotes": "notes"}


class _FillError(Exception):
    """What went wrong in one part, before the template's name is known."""

    def __init__(self, what: str, paragraph: str) -> None:
        super().__init__(what)
        self.what = what
        self.paragraph = paragraph


class _StrictTemplate(DocxTemplate):  # type: ignore[misc]
    """docxtpl, whose errors are located and whose broken results are errors."""

    context_names: tuple[str, ...] = ()

    def render_xml_part(
        self, src_xml: str, part: Any, context: Mapping[str, object], jinja_env: Environment
    ) -> str:
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)
        try:
            filled: str = super().render_xml_part(src_xml, part, context, jinja_env)
        except (JinjaError, FilterError, TypeError, ArithmeticError, RecursionError) as error:
            line = _line(error)
            if line is None and not isinstance(error, JinjaError):
                raise  # not the template's doing
            raise _FillError(explain(error, context), _paragraph(source, line, part)) from error
        _check_whole(filled)
        return filled


def _check_whole(filled: str) -> None:
    """docxtpl repairs broken XML in silence, at the price of lost text: refuse it instead."""
    if len(filled) > MAX_FILLED:
        raise _FillError("Le document rempli est anormalement long.", "")
    try:
        etree.fromstring(filled.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise _FillError(
            "Une balise ouverte dans un paragraphe ou une cellule est fermée dans un autre. "
            "Employez {%p … %} pour un paragraphe, {%tr … %} pour une ligne de tableau.",
            "",
        ) from error


def fill(template: Template, context: Mapping[str, object], *, logo: Path | None = None) -> bytes:
    """Return the template filled, as docxtpl saves it (links not yet made).

    Raises `TemplateError`: which template, which paragraph, which variable, what exists.
    """
    parts = accepted(open_parts(template.content, name=template.path))
    for what, paragraph in unmatched(parts, {*context, "logo"}):
        raise _template_error(template, _FillError(what, paragraph[:160]))
    document = _StrictTemplate(io.BytesIO(save_parts(_with_standard_core(parts))))
    try:
        document.init_docx()
        values = {**context, "logo": _logo(document, logo)}
        document.render(values, new_environment(), autoescape=True)
        buffer = io.BytesIO()
        document.save(buffer)
    except _FillError as failure:
        raise _template_error(template, failure) from failure
    except (KeyError, ValueError, AttributeError, etree.XMLSyntaxError, UnicodeError) as error:
        raise TemplateError(
            "Ce modèle est un document Word endommagé ou incomplet.",
            file=template.path,
            next_step="Ouvrez-le dans Word, enregistrez-le sous le même nom, puis recommencez.",
        ) from error
    return buffer.getvalue()


def _with_standard_core(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Name the relationship to the core properties as python-docx expects it.

    LibreOffice names it otherwise; python-docx would then write a second core.xml.
    """
    root = parse(parts["_rels/.rels"])
    for relation in root:
        if (relation.get("Target") or "").lstrip("/") == CORE:
            relation.set("Type", _CORE_RELATION)
    return {**parts, "_rels/.rels": serialise(root)}


def _logo(document: DocxTemplate, path: Path | None) -> object:
    if path is None:
        return ""
    if not path.is_file():
        raise TemplateError(
            "Le logo indiqué dans dossier-builder.toml est introuvable.",
            file=path,
            next_step="Corrigez la clé « logo » de la section [cabinet], ou videz-la.",
        )
    return InlineImage(document, str(path), height=LOGO_HEIGHT)


def _template_error(template: Template, failure: _FillError) -> TemplateError:
    where = f" Paragraphe\u00a0: «\u00a0{failure.paragraph}\u00a0»." if failure.paragraph else ""
    return TemplateError(
        f"{failure.what}{where}",
        file=template.path,
        next_step="Corrigez ce modèle ; docs/modeles.md donne la liste des variables, et "
        "« dossier-builder templates check » vérifie tous les modèles.",
    )


def _line(error: BaseException) -> int | None:
    """Return the line of the template's source where `error` arose."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    line = None
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _paragraph(source: str, line: int | None, part: Any) -> str:
    """Return the text of the paragraph on that line (each paragraph has a line of its own)."""
    if line is None:
        return ""
    lines = source.splitlines()
    text = re.sub(r"<[^>]+>", "", lines[line - 1]) if 0 < line <= len(lines) else ""
    short = unmarked(" ".join(text.split()))[:160]
    name = str(getattr(part, "partname", ""))
    place = next((label for key, label in _PART_NAMES.items() if f"/{key}" in name), "")
    return f"{place} : {short}" if place else short


_SYNTAX: Final = (
    (r"No filter named '(\w+)'", "Le filtre « {0} » n’existe pas."),
    (r"Encountered unknown tag '(\w+)'", "La balise « {0} » n’existe pas ou n’est pas à sa place."),
    (r"Unexpected end of template", "Une balise {{% if %}} ou {{% for %}} n’est pas fermée."),
    (r"unexpected '(.+)'", "Le signe « {0} » n’est pas à sa place dans une balise."),
    (r"expected token '(.+)', got '(.+)'", "« {0} » était attendu, « {1} » trouvé."),
)


def explain(error: BaseException, context: Mapping[str, object]) -> str:
    """Return in French what a Jinja error means, with the names that exist nearby."""
    if isinstance(error, UndefinedError | SecurityError):
        return _with_neighbours(str(error), context)
    if isinstance(error, TemplateSyntaxError):
        return _explain_syntax(error.message or "")
    if isinstance(error, FilterError):
        return f"Une valeur ne convient pas à son filtre\u00a0: {error}."
    if isinstance(error, RecursionError):
        return "Une macro du modèle s’appelle elle-même sans fin."
    if isinstance(error, ArithmeticError):
        return "Un calcul du modèle n’a pas de résultat (une division par zéro, par exemple)."
    return "Une valeur n’est pas du type attendu par l’opération ou le filtre qui l’emploie."


def _explain_syntax(message: str) -> str:
    for pattern, french in _SYNTAX:
        if found := re.search(pattern, message):
            text = french.format(*found.groups())
            if "filtre" in french:
                text += suggestion(nearest(found[1], FILTERS))
            return text
    return "Une balise est mal écrite."


def _with_neighbours(message: str, context: Mapping[str, object]) -> str:
    found = re.fullmatch(r"La variable « (.+) » n’existe pas\.", message)
    return message + suggestion(nearest(found[1], context)) if found else message
