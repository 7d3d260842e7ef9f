"""The official form, when a person puts its blank PDF into modeles/cerfa/: filled from our data.

Beside ``12946.pdf`` stands ``12946.toml``, the mapping: its section [champs] gives, for each
field of the form, what to write, in the words of the letters' templates::

    [champs]
    "demandeur.denomination" = "{{ creancier.nom }}"
    "case.personne_morale" = "{{ creancier.personne_morale }}"

A box is ticked when its text is "oui" or "True", left blank when it is empty, "non" or "False".
"""

import io
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2.exceptions import TemplateError as JinjaError
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PdfReadError
from pypdf.generic import DictionaryObject, NameObject

from dossier_builder.creance.model import Creance
from dossier_builder.errors import OutputCheckError, TemplateError
from dossier_builder.letters.context import build_context
from dossier_builder.letters.fill import explain
from dossier_builder.letters.filters import FilterError
from dossier_builder.letters.kinds import BordereauRow
from dossier_builder.letters.marks import unmarked
from dossier_builder.letters.sandbox import nearest, new_environment, suggestion
from dossier_builder.settings.firm import FirmSettings

_KINDS: Final = {"/Tx": "texte", "/Btn": "case", "/Ch": "choix", "/Sig": "signature"}
_TICKED: Final = frozenset({"oui", "true", "x", "1"})
_BLANK: Final = frozenset({"", "non", "false", "0"})
# What the fonts of forms lack, and what reads the same.
_PLAIN: Final = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2212": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form: its full name, its kind (French) and the values a box can take."""

    name: str
    kind: str
    value: str
    states: tuple[str, ...] = ()


def form_of(folder: Path, form: str) -> Path | None:
    """Return the blank form ``<folder>/cerfa/<form>.pdf`` of a modeles folder, if it is there."""
    path = folder / "cerfa" / f"{form}.pdf"
    return path if path.is_file() else None


def form_fields(pdf: Path) -> tuple[FormField, ...]:
    """Return the fields of a blank form, in its order.

    Raises `TemplateError` for a file that is no PDF, has no field, or has XFA fields only.
    """
    fields = _reader(pdf).get_fields() or {}
    return tuple(
        FormField(
            name=name,
            kind=_KINDS.get(str(entry.get("/FT")), "autre"),
            value=_shown(entry.get("/V")),
            states=tuple(str(state).lstrip("/") for state in entry.get("/_States_", ())),
        )
        for name, entry in fields.items()
        if entry.get("/FT") is not None
    )


def fill_form(
    pdf: Path,
    creance: Creance,
    *,
    firm: FirmSettings,
    bordereau: tuple[BordereauRow, ...] = (),
    mapping: Path | None = None,
) -> bytes:
    """Return the form filled, read back and found right.

    `mapping` defaults to the .toml file beside the form. Raises `TemplateError` when the form
    or its mapping cannot be used, `OutputCheckError` when a field does not read back.
    """
    source = mapping or pdf.with_suffix(".toml")
    known = {field.name: field for field in form_fields(pdf)}
    wanted = _values(source, build_context(creance, firm=firm, bordereau=bordereau))
    _check_names(source, wanted, known)
    values = {name: _for_field(source, known[name], text) for name, text in wanted.items()}
    writer = PdfWriter(clone_from=_reader(pdf))
    writer.update_page_form_field_values(None, dict(values), auto_regenerate=False)
    writer.metadata = {"/Producer": "dossier-builder", "/Title": f"Cerfa {pdf.stem}"}
    buffer = io.BytesIO()
    writer.write(buffer)
    filled = buffer.getvalue()
    _read_back(pdf, filled, values)
    return filled


def _reader(pdf: Path) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(pdf.read_bytes()))
        root = reader.trailer["/Root"].get_object()
    except (PdfReadError, OSError, KeyError) as error:
        raise TemplateError(
            "Ce formulaire n’est pas un PDF lisible.",
            file=pdf,
            next_step="Téléchargez-le à nouveau depuis le site officiel, sans l’ouvrir ni le "
            "réenregistrer.",
        ) from error
    if reader.is_encrypted:
        raise _unusable(pdf, "Ce formulaire est protégé par un mot de passe.")
    assert isinstance(root, DictionaryObject)
    form = root.get("/AcroForm")
    form = form.get_object() if form is not None else None
    if not isinstance(form, DictionaryObject) or not form.get("/Fields"):
        xfa = isinstance(form, DictionaryObject) and "/XFA" in form
        raise _unusable(
            pdf,
            "Ce formulaire n’a que des champs XFA, qui ne peuvent pas être remplis ici."
            if xfa
            else "Ce PDF n’a aucun champ à remplir.",
        )
    return reader


def _unusable(pdf: Path, what: str) -> TemplateError:
    return TemplateError(
        what,
        file=pdf,
        next_step="Retirez-le de modeles/cerfa\u00a0: la requête rédigée par dossier-builder, qui "
        "porte toutes les mentions exigées, sera employée.",
    )


def _values(mapping: Path, context: Mapping[str, object]) -> dict[str, str]:
    """Return what to write in each field, as the mapping's expressions give it."""
    environment = new_environment()
    values = {}
    for name, expression in _entries(mapping):
        try:
            text = environment.from_string(expression).render(context)
        except (JinjaError, FilterError, TypeError, ArithmeticError) as error:
            raise TemplateError(
                f"Champ « {name} »\u00a0: {explain(error, context)}",
                file=mapping,
                next_step="Corrigez cette ligne ; docs/modeles.md donne la liste des variables.",
            ) from error
        values[name] = _unescaped(unmarked(text)).translate(_PLAIN).strip()
    return values


def _unescaped(text: str) -> str:
    """Undo the escaping that Word documents need and forms do not."""
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&#34;", '"')):
        text = text.replace(entity, character)
    return text.replace("&amp;", "&")


def _entries(mapping: Path) -> Iterator[tuple[str, str]]:
    try:
        raw = tomllib.loads(mapping.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TemplateError(
            "La correspondance des champs du formulaire est absente ou mal écrite.",
            file=mapping,
            next_step="Écrivez ce fichier comme docs/modeles.md le montre ; "
            "« dossier-builder cerfa fields » donne les noms des champs.",
        ) from error
    fields = raw.get("champs")
    if not isinstance(fields, dict) or not all(isinstance(v, str) for v in fields.values()):
        raise TemplateError(
            "La section [champs] manque, ou l’une de ses valeurs n’est pas un texte.",
            file=mapping,
            next_step='Écrivez par exemple "nom du champ" = "{{ creancier.nom }}".',
        )
    yield from fields.items()


def _check_names(mapping: Path, wanted: Mapping[str, str], known: Mapping[str, FormField]) -> None:
    for name in wanted:
        if name not in known:
            raise TemplateError(
                f"Le formulaire n’a pas de champ « {name} ».{suggestion(nearest(name, known))}",
                file=mapping,
                next_step="« dossier-builder cerfa fields » donne les noms des champs.",
            )


def _for_field(mapping: Path, field: FormField, text: str) -> str:
    if field.kind == "case":
        return _state(mapping, field, text)
    try:
        text.encode("cp1252")
    except UnicodeEncodeError as error:
        raise TemplateError(
            f"Champ « {field.name} »\u00a0: le caractère « {text[error.start]} » ne peut pas être "
            "imprimé dans un formulaire PDF.",
            file=mapping,
            next_step="Remplacez ce caractère dans dossier.toml ou dans la correspondance.",
        ) from error
    return text


def _state(mapping: Path, field: FormField, text: str) -> str:
    on = [state for state in field.states if state != "Off"]
    if text in on:
        return f"/{text}"
    if text.lower() in _BLANK:
        return "/Off"
    if text.lower() in _TICKED and len(on) == 1:
        return f"/{on[0]}"
    choices = ", ".join(["oui", "non", *on])
    raise TemplateError(
        f"Case « {field.name} »\u00a0: « {text} » ne convient pas.",
        file=mapping,
        next_step=f"Valeurs admises\u00a0: {choices}.",
    )


def _read_back(pdf: Path, filled: bytes, values: Mapping[str, str]) -> None:
    fields = PdfReader(io.BytesIO(filled)).get_fields() or {}
    for name, text in values.items():
        value = fields[name].get("/V")
        if _shown(value) != text.removeprefix("/") and not (text == "/Off" and value is None):
            raise OutputCheckError(
                f"Le champ « {name} » du formulaire ne se relit pas comme il a été écrit.",
                file=pdf,
                next_step="Retirez ce formulaire de modeles/cerfa et signalez ce défaut.",
            )


def _shown(value: object) -> str:
    if value is None:
        return ""
    return str(value).removeprefix("/") if isinstance(value, NameObject) else str(value)
