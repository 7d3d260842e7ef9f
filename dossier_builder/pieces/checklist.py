"""The checklist people edit: the pieces in order, with their titles, and what must be shown."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dossier_builder.errors import UsageError
from dossier_builder.facts.model import FACT_NAMES, Facts, Nature
from dossier_builder.french import NBSP
from dossier_builder.pieces.model import ItemWeight

_MAX_PRECISION: Final = 60


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Variant(_Row):
    """A title for the pieces of a nature that state all these facts."""

    faits: Annotated[tuple[str, ...], Field(min_length=1)]
    titre: Annotated[str, Field(min_length=1)]


class PieceKind(_Row):
    """How the bordereau names the pieces of one nature.

    `numero` and `precision` name facts: the first follows "n°", the second a dash. The
    first of `variante` whose facts are all read gives the title.
    """

    nature: Nature
    titre: Annotated[str, Field(min_length=1)]
    variante: tuple[Variant, ...] = ()
    numero: str | None = None
    precision: str | None = None


class Requirement(_Row):
    """One thing a filing must show; any one of `natures` answers it, `produit` is written by us."""

    cle: str
    titre: str
    poids: ItemWeight
    pourquoi: str
    natures: tuple[Nature, ...] = ()
    produit: bool = False


class _File(_Row):
    piece: tuple[PieceKind, ...]
    exigence: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """The pieces in the bordereau's order, and the requirements in the report's."""

    kinds: tuple[PieceKind, ...]
    requirements: tuple[Requirement, ...]

    def rank(self, nature: Nature) -> int:
        """Return the place of a nature; one that the file does not name comes last."""
        return next((i for i, k in enumerate(self.kinds) if k.nature is nature), len(self.kinds))

    def designation(self, nature: Nature, facts: Facts) -> str:
        """Return the bordereau's wording for a piece: "Facture n° 2026-0042"."""
        kind = next((kind for kind in self.kinds if kind.nature is nature), None)
        if kind is None:
            return nature.value.replace("_", " ").capitalize()
        text = next(
            (one.titre for one in kind.variante if all(_text_of(facts, f) for f in one.faits)),
            kind.titre,
        )
        if number := _text_of(facts, kind.numero):
            text += f" n°{NBSP}{number}"
        if detail := _text_of(facts, kind.precision):
            text += f" – {detail[:_MAX_PRECISION]}"
        return text


def _text_of(facts: Facts, name: str | None) -> str:
    fact = getattr(facts, name) if name else None
    return "" if fact is None else " ".join(str(fact.value).split())


def load_checklist(path: Path) -> Checklist:
    """Read modeles/checklist.toml; raises `UsageError` naming the file and what was expected."""
    try:
        read = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            "La liste de contrôle ne peut pas être lue.",
            file=path,
            next_step="Remettez modeles/checklist.toml en place (la commande « dossier-builder "
            "init » en pose un exemplaire).",
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            "Ce fichier n’est pas écrit correctement.",
            file=path,
            next_step="Un texte se met entre guillemets, une liste entre crochets.",
        ) from error
    except ValidationError as error:
        places = (".".join(map(str, found["loc"])) for found in error.errors())
        raise UsageError(
            f"Ces clés ne sont pas valables{NBSP}: {', '.join(places)}.",
            file=path,
            next_step="Comparez avec l’exemplaire d’origine de modeles/checklist.toml.",
        ) from error
    _check_facts(read, path)
    return Checklist(kinds=read.piece, requirements=read.exigence)


def _check_facts(read: _File, path: Path) -> None:
    for kind in read.piece:
        cited = [name for one in kind.variante for name in one.faits]
        for name in (kind.numero, kind.precision, *cited):
            if name is not None and name not in FACT_NAMES:
                raise UsageError(
                    f"La nature « {kind.nature} » cite « {name} », qui n’est pas une donnée lue.",
                    file=path,
                    next_step="Comparez avec l’exemplaire d’origine de modeles/checklist.toml.",
                )
