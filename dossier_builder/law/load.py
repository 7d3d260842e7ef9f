"""Load the law data of the package, and the rows that a person adds in their workspace."""

import tomllib
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from dossier_builder.errors import UsageError
from dossier_builder.law.model import (
    Alternative,
    Amount,
    CommuneOverride,
    Delay,
    EcbRate,
    Form,
    Law,
    LegalForms,
    LegalRate,
    Semester,
)

WORKSPACE_FILE: Final = "law.toml"


class _Tables(BaseModel):
    """One law file: every table may be absent."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    interet_legal: tuple[LegalRate, ...] = ()
    taux_bce: tuple[EcbRate, ...] = ()
    delai: tuple[Delay, ...] = ()
    montant: tuple[Amount, ...] = ()
    formulaire: tuple[Form, ...] = ()
    forme: tuple[LegalForms, ...] = ()
    alternative: tuple[Alternative, ...] = ()
    commune: tuple[CommuneOverride, ...] = ()


def load_law(workspace_law: Path | None = None) -> Law:
    """Return the law data; rows of `workspace_law` (a law.toml) replace or complete the package's.

    A row replaces the one of the same semester, key (for delays: key and `depuis`) or
    level. A path to a file that does not exist adds nothing. Raises `UsageError` naming
    file, key and what was expected.
    """
    tables = _shipped()
    if workspace_law is not None and workspace_law.exists():
        tables = (*tables, _tables(_text(workspace_law), workspace_law))
    return _law(tables)


@lru_cache(maxsize=1)
def _shipped() -> tuple[_Tables, ...]:
    data = files("dossier_builder.law") / "data"
    return tuple(
        _tables((data / name).read_text(encoding="utf-8"), Path(name))
        for name in ("taux.toml", "regles.toml")
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            "Ce fichier de données de droit ne peut pas être lu.",
            file=path,
            next_step="Enregistrez-le comme texte UTF-8 et vérifiez vos droits de lecture.",
        ) from error


def _tables(text: str, path: Path) -> _Tables:
    try:
        return _Tables.model_validate(tomllib.loads(text, parse_float=Decimal))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            "Ce fichier n’est pas écrit correctement.",
            file=path,
            next_step="Un texte se met entre guillemets, une date s’écrit 2026-09-01, "
            "un taux 12.40 ; docs/guide.md donne un exemple.",
        ) from error
    except ValidationError as error:
        raise UsageError(
            " ; ".join(_problem(found["loc"], found["type"]) for found in error.errors()) + ".",
            file=path,
            next_step="Corrigez cette ligne ; la commande « dossier-builder law » montre la "
            "forme attendue.",
        ) from error


def _problem(location: Sequence[int | str], kind: str) -> str:
    key = ".".join(str(part + 1) if isinstance(part, int) else part for part in location)
    said = {"missing": "cette clé est obligatoire", "extra_forbidden": "cette clé n’existe pas"}
    return f"clé « {key} » : {said.get(kind, 'valeur non valable')}"


def _law(tables: Sequence[_Tables]) -> Law:
    delays = {(row.cle, row.depuis): row for each in tables for row in each.delai}
    return Law(
        legal_rates={Semester.parse(row.semestre): row for t in tables for row in t.interet_legal},
        ecb_rates={Semester.parse(row.semestre): row for t in tables for row in t.taux_bce},
        # The newest first: a row added with a later date wins where two hold on a day.
        delays=tuple(sorted(delays.values(), key=_newest_first)),
        amounts={row.cle: row for each in tables for row in each.montant},
        forms={row.niveau: row for each in tables for row in each.formulaire},
        legal_forms=tuple(row for each in tables for row in each.forme),
        alternatives=tuple({row.cle: row for t in tables for row in t.alternative}.values()),
        communes={row.code_insee: row for each in tables for row in each.commune},
    )


def _newest_first(delay: Delay) -> tuple[str, int]:
    return delay.cle, -(delay.depuis.toordinal() if delay.depuis else 0)
