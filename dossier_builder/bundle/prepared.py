"""A piece made ready for the bundle, once: again only when it, the stamp or the program changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pydantic import BaseModel, TypeAdapter

from dossier_builder.bundle.cache import Cache, key_of
from dossier_builder.bundle.model import PageSpots, PiecePages, PieceSource
from dossier_builder.facts.model import Finding
from dossier_builder.outbox.manifest import sha256_of


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What is kept of a `PiecePages`; `pdf` is the digest of its PDF when it is not the source."""

    pdf: str | None
    pages: int
    findings: tuple[Finding, ...]
    spots: tuple[PageSpots, ...]
    way: int


_ADAPTER: Final = TypeAdapter(_Prepared)


def prepared(
    source: PieceSource,
    prepare: Callable[[PieceSource], PiecePages],
    *,
    cache: Cache,
    settings: tuple[BaseModel, ...],
    work: Path,
    keep: Callable[[PiecePages], bool] = lambda _: True,
) -> PiecePages:
    """Return what `prepare` returns for this piece, from the cache when it was made before.

    `settings` are all that decide the result beside the file's bytes and name; its PDF lies
    below `work` unless it is the source itself. `keep` says whether a result may be kept.
    Nothing is kept of a file that a password protects. Raises as `prepare` does; a file that
    cannot be read is tried again each time.
    """
    if source.password:
        return prepare(source)
    try:
        content = sha256_of(source.path)
    except OSError:
        return prepare(source)
    stated = (setting.model_dump_json() for setting in settings)
    key = key_of("pages", content, source.piece.file, *stated)
    known = _loaded(source, key, cache, work)
    if known is not None:
        return known
    made = prepare(source)
    if not keep(made) or sha256_of(source.path) != content:
        return made
    _store(made, source, key, cache)
    return replace(made, key=key)


def _loaded(source: PieceSource, key: str, cache: Cache, work: Path) -> PiecePages | None:
    kept = cache.load(key, _ADAPTER)
    if kept is None:
        return None
    path = source.path
    if kept.pdf is not None:
        path = work / f"{key}.pdf"
        if not cache.load_pdf(key, path, kept.pdf):
            return None
    return PiecePages(source.piece, path, kept.pages, kept.findings, kept.spots, key, kept.way)


def _store(made: PiecePages, source: PieceSource, key: str, cache: Cache) -> None:
    pdf = None
    if made.path != source.path:
        pdf = sha256_of(made.path)
        cache.store_pdf(key, made.path)
    cache.store(key, _ADAPTER, _Prepared(pdf, made.pages, made.findings, made.spots, made.way))
