"""Load and validate the settings files; an error names file, key, line and what was expected."""

import difflib
import re
import stat
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dossier_builder.errors import UsageError
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings, Section

FIRM_FILE: Final = "dossier-builder.toml"
CLAIM_FILE: Final = "dossier.toml"

S = TypeVar("S", bound=Section)

# What pydantic found wrong, said in French; {…} are values of its error context.
_EXPECTED: Final[Mapping[str, str]] = {
    "missing": "cette clé est obligatoire",
    "extra_forbidden": "cette clé n’existe pas",
    "literal_error": "attendu : {expected}",
    "enum": "attendu : {expected}",
    "string_type": "attendu : un texte entre guillemets",
    "string_pattern_mismatch": "la forme attendue est {pattern}",
    "bool_type": "attendu : true ou false",
    "bool_parsing": "attendu : true ou false",
    "int_type": "attendu : un nombre entier",
    "int_parsing": "attendu : un nombre entier",
    "int_from_float": "attendu : un nombre entier",
    "decimal_type": "attendu : un nombre, par exemple 1234.50",
    "decimal_parsing": "attendu : un nombre avec un point décimal, par exemple 1234.50",
    "decimal_max_places": "attendu : au plus {decimal_places} décimales",
    "decimal_max_digits": "attendu : au plus {max_digits} chiffres",
    "date_type": "attendu : une date AAAA-MM-JJ",
    "date_parsing": "attendu : une date AAAA-MM-JJ",
    "date_from_datetime_parsing": "attendu : une date AAAA-MM-JJ",
    "date_from_datetime_inexact": "attendu : une date AAAA-MM-JJ, sans heure",
    "greater_than": "attendu : un nombre supérieur à {gt}",
    "greater_than_equal": "attendu : au moins {ge}",
    "less_than_equal": "attendu : au plus {le}",
    "tuple_type": "attendu : une liste entre crochets",
    "model_type": "attendu : une section [entre crochets]",
    "model_attributes_type": "attendu : une section [entre crochets]",
    "value_error": "attendu : {error}",
}

# No one writes a megabyte of settings by hand: more is something else, and is not read.
_LARGEST: Final = 1_000_000

# What stands for a value still to be written, when there is nothing else.
_UNFILLED: Final = re.compile(r"[\s.…]*(?:…|\.\.\.)[\s.…]*|\s*AAAA-MM-JJ\s*")
# Names of dropped files and words of one's own may hold "…"; elsewhere it is a place to fill in.
_FREE: Final = frozenset({"annexe_de", "fichier", "libelle", "mot_de_passe", "raison", "titre"})
_FILE_NAME: Final = ("fichiers", "nom")

_HEADER: Final = re.compile(r"^\s*(\[\[?)\s*([\w.\-]+)\s*\]\]?")
_KEY: Final = re.compile(r"^\s*([\w\-]+)\s*=")


def load_firm(path: Path) -> FirmSettings:
    """Read dossier-builder.toml; a missing file gives the defaults.

    Raises `UsageError` naming file, key, line and what was expected.
    """
    return _load(path, FirmSettings)


def load_claim(path: Path) -> ClaimStatement:
    """Read a dossier.toml; a missing file states nothing.

    Raises `UsageError` naming file, key, line and what was expected.
    """
    if path.is_symlink():  # dropped among the pieces: it could lead anywhere
        raise _not_a_file(path)
    return _load(path, ClaimStatement)


def _load(path: Path, model: type[S]) -> S:
    if not path.exists():
        return model()
    text = _text(path)
    try:
        raw = tomllib.loads(text, parse_float=str)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(
            f"Ce fichier n’est pas écrit correctement ({_toml_place(str(error))}).",
            file=path,
            next_step="Corrigez la ligne indiquée : un texte se met entre guillemets, "
            "une date s’écrit 2026-03-15, un montant 1234.50.",
        ) from error
    _refuse_blanks(path, text, raw)
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        problems = [_problem(text, found, model) for found in error.errors(include_url=False)]
        said = " ; ".join(problems)
        raise UsageError(
            said if said.endswith("?") else f"{said}.",
            file=path,
            next_step="Corrigez, puis recommencez ; docs/guide.md donne la liste des clés.",
        ) from error


def _refuse_blanks(path: Path, text: str, raw: Mapping[str, object]) -> None:
    """Refuse the "…" of lines that the report offers to paste: it is a place to fill in."""
    blanks = [
        f"ligne {line_of(text, location)}, clé « {_key(location)} » : à compléter"
        for location in _blanks(raw, ())
    ]
    if blanks:
        raise UsageError(
            " ; ".join(blanks) + ".",
            file=path,
            next_step="Remplacez « … » par la valeur, ou supprimez la ligne si vous l’ignorez.",
        )


def _blanks(value: object, location: tuple[int | str, ...]) -> Iterator[tuple[int | str, ...]]:
    if isinstance(value, str):
        if _UNFILLED.fullmatch(value) or ("…" in value and not _is_free(location)):
            yield location
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _blanks(item, (*location, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _blanks(item, (*location, index))


def _is_free(location: tuple[int | str, ...]) -> bool:
    keys = tuple(part for part in location if isinstance(part, str))
    return keys == _FILE_NAME or keys[-1] in _FREE


def _key(location: Iterable[int | str]) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in location)


def _text(path: Path) -> str:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise _not_a_file(path)
    if status.st_size > _LARGEST:
        raise UsageError(
            "Ce fichier est bien trop grand pour des réglages.",
            file=path,
            next_step="Remplacez-le par le fichier de réglages lui-même.",
        )
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            "Ce fichier de réglages ne peut pas être lu.",
            file=path,
            next_step="Enregistrez-le comme texte UTF-8 et vérifiez vos droits de lecture.",
        ) from error


def _not_a_file(path: Path) -> UsageError:
    return UsageError(
        "Ce fichier de réglages n’est pas un fichier ordinaire.",
        file=path,
        next_step="Mettez-y le fichier lui-même, et non un lien ou un dossier.",
    )


def _toml_place(message: str) -> str:
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    return f"ligne {found[1]}, colonne {found[2]}" if found else "à la fin du fichier"


def _problem(text: str, error: ErrorDetails, model: type[Section]) -> str:
    location = error["loc"]
    key = _key(location)
    line = line_of(text, location)
    where = f"ligne {line}, " if line else ""
    context = {name: str(value) for name, value in error.get("ctx", {}).items()}
    context["expected"] = context.get("expected", "").replace(" or ", " ou ")
    expected = _EXPECTED.get(error["type"], "valeur non valable").format_map(_Blank(context))
    if error["type"] == "extra_forbidden":
        expected += _did_you_mean(location, model)
    return f"{where}clé « {key} » : {expected}"


def _did_you_mean(location: Sequence[int | str], model: type[Section]) -> str:
    """Return the known key that is written most alike, as a question; nothing if none is."""
    for part in location[:-1]:
        if isinstance(part, str):
            found = _section_of(model.model_fields[part].annotation)
            if found is None:
                return ""
            model = found
    near = difflib.get_close_matches(str(location[-1]), model.model_fields, n=1)
    return f" ; vouliez-vous dire « {near[0]} » ?" if near else ""


def _section_of(annotation: object) -> type[Section] | None:
    """Return the section in a field's type: `Cabinet`, `Cabinet | None`, `tuple[Cabinet, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return annotation
    found = (_section_of(part) for part in get_args(annotation))
    return next((section for section in found if section), None)


class _Blank(dict[str, str]):
    """A mapping that leaves an unknown placeholder empty."""

    def __missing__(self, key: str) -> str:
        return ""


def line_of(text: str, location: Iterable[int | str]) -> int | None:
    """Return the line (from 1) on which the TOML key at `location` is written, or its section's.

    `location` is a path of keys and, in arrays of tables, 0-based indices.
    """
    wanted = tuple(location)
    best: tuple[int, int | None] = (0, None)
    section: tuple[int | str, ...] = ()
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            section = _section(header[1], header[2], counts)
            best = max(best, (_common(section, wanted), -number), key=lambda pair: pair[0])
            continue
        if key := _KEY.match(line):
            path = (*section, key[1])
            best = max(best, (_common(path, wanted), -number), key=lambda pair: pair[0])
    return -best[1] if best[0] and best[1] else None


def _section(bracket: str, name: str, counts: dict[str, int]) -> tuple[int | str, ...]:
    if bracket == "[[":
        index = counts.get(name, -1) + 1
        counts[name] = index
        return (name, index)
    return tuple(name.split("."))


def _common(path: tuple[int | str, ...], wanted: tuple[int | str, ...]) -> int:
    """Return how many leading parts agree when `path` is a prefix of `wanted`, else 0."""
    return len(path) if wanted[: len(path)] == path else 0
