"""Seal what was filed: a BagIt bag (RFC 8493), and the same as one .zip."""

import hashlib
import json
import re
import shutil
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dossier_builder.archive import bag as tags
from dossier_builder.archive.check import check_bag
from dossier_builder.archive.listing import info_of
from dossier_builder.archive.model import SealResult
from dossier_builder.archive.opening import find_bags, one_of_each
from dossier_builder.archive.payload import (
    INBOX,
    PDFA,
    Payload,
    collect,
    fingerprint,
    stored_names,
)
from dossier_builder.archive.pdfa import PdfaCopy
from dossier_builder.archive.zipped import write_zip
from dossier_builder.errors import OutputCheckError, UsageError
from dossier_builder.french import liste


@dataclass(frozen=True, slots=True)
class _Record:
    """What is about to be sealed, and the lines that say what it is."""

    payload: Payload
    hashes: Mapping[str, str]
    info: Mapping[str, str]


def seal(
    outbox: Path,
    inbox: Path,
    archives: Path,
    *,
    dossier: str,
    filed_on: date | None,
    provisional: bool,
    keep_until: date,
    version: str,
    today: date,
    verify: Callable[[], Sequence[str]],
    law_files: Sequence[Path] = (),
    templates: Path | None = None,
    settings: Path | None = None,
    organisation: str = "",
    loose: Mapping[str, Path] | None = None,
    pdfa: Callable[[Path], PdfaCopy] | None = None,
) -> SealResult:
    """Seal outbox/<dossier> and inbox/<dossier> into a new read-only record in `archives`.

    Written aside, checked by the `bagit` library, then moved to its name, and zipped. When
    the last record holds the same filing, whole, no second one is made. The same content,
    dates and version give the same bytes.

    `loose` are originals that lie outside of `inbox`, by their name in the dossier; the
    record holds them as if they lay in it. `pdfa` makes a PDF/A copy of the bundle in the
    folder it is given, once a new record is to be written, and says what came of it.
    `verify` returns what is wrong with the bundle (French); with `provisional` the record
    is made all the same, and says that it is provisional. Raises `OutputCheckError` when
    the bundle does not verify, or an original has changed since it was made; `UsageError`
    when there is nothing to seal.
    """
    manifest = _manifest(outbox)
    if not provisional:
        _refuse_faulty(outbox, [*verify(), *_stale(manifest, inbox, loose or {})])
    payload = collect(inbox, outbox, templates=templates, settings=settings, law_files=law_files)
    payload |= {f"{INBOX}/{name}": path for name, path in (loose or {}).items()}
    payload = dict(sorted(payload.items()))
    hashes = {path: tags.digest_of(source) for path, source in payload.items()}
    info = {
        tags.ORGANISATION: organisation,
        tags.DESCRIPTION: f"Dossier d’injonction de payer {dossier}",
        tags.DOSSIER: dossier,
        tags.SEALED_ON: today.isoformat(),
        tags.AGENT: f"dossier-builder {version}",
        tags.VERSION: version,
        tags.BUILT_ON: str(manifest.get("today", "")),
        tags.FILED_ON: filed_on.isoformat() if filed_on else "",
        tags.KEEP_UNTIL: keep_until.isoformat(),
        tags.PROVISIONAL: "oui" if provisional else "non",
        tags.FINGERPRINT: fingerprint(hashes),
    }
    former = one_of_each(find_bags(archives))
    same = _same_filing(former, info)
    if same is not None:
        return SealResult(same, _zip(same), created=False)
    info = {**info, tags.NUMBER: str(len(former) + 1)}
    name = _free_name(archives, dossier, filed_on or today, provisional)
    with TemporaryDirectory(prefix="dossier-builder-pdfa-") as work:
        copy = pdfa(Path(work)) if pdfa else None
        bag = _write(_with_copy(_Record(payload, hashes, info), copy), archives, name)
    return SealResult(bag, _zip(bag), created=True, form=copy.said if copy else "")


def _with_copy(record: _Record, copy: PdfaCopy | None) -> _Record:
    """Return the record with a PDF/A copy beside what was filed, and what is said of it."""
    if copy is None:
        return record
    info = {**record.info, tags.FORM: copy.said}
    if copy.path is None:
        return _Record(record.payload, record.hashes, info)
    name = f"{PDFA}/{copy.path.name}"
    payload = dict(sorted({**record.payload, name: copy.path}.items()))
    return _Record(payload, {**record.hashes, name: tags.digest_of(copy.path)}, info)


def _manifest(outbox: Path) -> dict[str, Any]:
    try:
        manifest: Any = json.loads((outbox / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _nothing(outbox) from error
    if not isinstance(manifest, dict):
        raise _nothing(outbox)
    return manifest


def _nothing(outbox: Path) -> UsageError:
    return UsageError(
        "Il n’y a rien à archiver ici : le dossier n’a pas encore été préparé.",
        file=outbox,
        next_step="Lancez d’abord « dossier-builder build ».",
    )


def _stale(manifest: Mapping[str, Any], inbox: Path, loose: Mapping[str, Path]) -> list[str]:
    """Return the originals that are no longer those the bundle was made from."""
    faults = []
    for piece in manifest.get("pieces", ()):
        path = _original(str(piece["file"]), inbox, loose)
        if path.is_file():
            with path.open("rb") as opened:
                if hashlib.file_digest(opened, "sha256").hexdigest() == piece["sha256"]:
                    continue
            faults.append(f"« {piece['file']} » a changé depuis la préparation du dossier.")
        elif not _inside_another(path):
            faults.append(f"« {piece['file']} » n’est plus dans {INBOX}/.")
    return faults


def _original(file: str, inbox: Path, loose: Mapping[str, Path]) -> Path:
    """Return where a piece's original lies; an attachment, below the message that carries it."""
    for name, path in loose.items():
        if file == name or file.startswith(f"{name}/"):
            return path / file[len(name) + 1 :] if file != name else path
    return inbox / file


def _inside_another(path: Path) -> bool:
    """Return True for an attachment: a part of its path is itself a file."""
    return any(parent.is_file() for parent in path.parents)


def _refuse_faulty(outbox: Path, faults: Sequence[str]) -> None:
    if faults:
        raise OutputCheckError(
            f"Le dossier n’est pas archivé, car il n’est pas conforme : {' '.join(faults)}",
            file=outbox,
            next_step="Relancez « dossier-builder build » puis recommencez, "
            "ou gardez l’état actuel avec --provisoire.",
        )


def _same_filing(former: Sequence[Path], info: Mapping[str, str]) -> Path | None:
    """Return the whole record that already holds this filing, None when there is none.

    A filing date that is not given again is taken to be the one recorded.
    """
    for path in reversed(former):
        known = info_of(path)
        asked = {label: info[label] for label in (tags.FINGERPRINT, tags.PROVISIONAL)}
        if info[tags.FILED_ON]:
            asked[tags.FILED_ON] = info[tags.FILED_ON]
        if all(known.get(label) == value for label, value in asked.items()):
            return path if path.is_dir() and not check_bag(path) else None
    return None


def _free_name(archives: Path, dossier: str, day: date, provisional: bool) -> str:
    ascii_name = unicodedata.normalize("NFKD", dossier).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9_-]+", "_", ascii_name).strip("_") or "dossier"
    name = f"{day.isoformat()}_{plain}" + ("_provisoire" if provisional else "")
    free, count = name, 1
    while (archives / free).exists() or (archives / f"{free}.zip").exists():
        count += 1
        free = f"{name}_{count}"
    return free


def _write(record: _Record, archives: Path, name: str) -> Path:
    aside = archives / f".{name}.partiel"
    if aside.exists():  # left by a sealing that was interrupted
        _delete(aside)
    hashes = _copy(record, aside / tags.DATA)
    tags.write_tags(aside, hashes, record.info)
    faults = check_bag(aside)
    if faults:
        raise OutputCheckError(
            f"L’archive écrite ne passe pas son contrôle : {liste(faults)}",
            file=aside,
            next_step="Vérifiez l’espace disque, fermez les documents ouverts, recommencez.",
        )
    target = archives / name
    _make_read_only(aside)
    aside.rename(target)
    target.chmod(0o555)
    return target


def _copy(record: _Record, data: Path) -> dict[str, str]:
    """Copy the payload under its stored names; return those with their hashes.

    The hashes were taken before the copy: a file that changes meanwhile fails the check.
    """
    names = stored_names(record.payload)
    for path, source in record.payload.items():
        target = data / names[path]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    hashes = {names[path]: digest for path, digest in record.hashes.items()}
    changed = {stored: path for path, stored in names.items() if stored != path}
    if changed:
        listed = data / tags.NAMES
        listed.write_text(json.dumps(changed, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        hashes[tags.NAMES] = tags.digest_of(listed)
    return hashes


def _delete(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o700)  # parts of it may already be read-only
    shutil.rmtree(folder)


def _make_read_only(bag: Path) -> None:
    for path in bag.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)


def _zip(bag: Path) -> Path:
    target = bag.with_name(f"{bag.name}.zip")
    if not target.exists():
        write_zip(bag, target)
    return target
