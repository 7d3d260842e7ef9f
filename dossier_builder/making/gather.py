"""Read everything of one dossier folder: what was stated, and each dropped file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dossier_builder.facts.across import corroborated
from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import Facts, Nature, ReadFile
from dossier_builder.isolation import Failure, Job, Workers
from dossier_builder.reading.email import attachment_bytes
from dossier_builder.settings.claim import ClaimStatement, FichierStatement
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.settings.load import CLAIM_FILE, load_claim
from dossier_builder.workspace import DroppedFile, dropped_files

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Gathered:
    """A dossier folder, read. `paths` gives each top-level dropped file's place on disk."""

    folder: Path
    statement: ClaimStatement
    files: tuple[ReadFile, ...]
    paths: dict[str, Path]

    def stated(self, file: str) -> FichierStatement | None:
        """Return what dossier.toml states about a file."""
        return _stated(self.statement, file)

    def source(self, file: str, work: Path) -> Path:
        """Return a path where the bytes of `file` can be read.

        A dropped file is where it lies; an attachment ("mail.eml/contrat.pdf") is
        written below `work`.
        """
        if file in self.paths:
            return self.paths[file]
        parent = next(name for name in self.paths if file.startswith(f"{name}/"))
        target = work / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(attachment_bytes(self.paths[parent], file[len(parent) + 1 :]))
        return target


def gather(folder: Path, firm: FirmSettings, readers: Workers, step: Step) -> Gathered:
    """Read dossier.toml and every dropped file of `folder`, sub-folders included.

    A file that cannot be read is in `files` with its `error`: one bad file never stops
    a dossier. Raises `UsageError` when dossier.toml is not valid.
    """
    statement = load_claim(folder / CLAIM_FILE)
    dropped = dropped_files(folder, firm.surveillance.ignores)
    regular = [item for item in dropped if not item.refusal]
    files = [_unread(item.name, item.refusal) for item in dropped if item.refusal]
    jobs = [_job(item, _stated(statement, item.name)) for item in regular]
    results = readers.run(jobs)
    for item, result in zip(regular, results, strict=True):
        step(item.name)
        if isinstance(result, Failure):
            files.append(_unread(item.name, f"{result.what} {result.next_step}"))
        else:
            files.extend(result)
    paths = {item.name: item.path for item in regular}
    ordered = sorted(files, key=lambda read: read.file)
    return Gathered(folder, statement, corroborated(ordered), paths)


def _job(dropped: DroppedFile, stated: FichierStatement | None) -> Job[tuple[ReadFile, ...]]:
    options = {
        "file": dropped.name,
        "password": stated.mot_de_passe if stated else None,
        "nature": stated.nature if stated else None,
    }
    return Job(read_file, (dropped.path,), options)


def _unread(name: str, error: str) -> ReadFile:
    return ReadFile(
        file=name,
        sha256="",
        pages=0,
        nature=Nature.AUTRE,
        nature_score=0.0,
        nature_reasons=(),
        facts=Facts(),
        error=error,
    )


def _stated(statement: ClaimStatement, file: str) -> FichierStatement | None:
    return next((entry for entry in statement.fichiers if entry.nom == file), None)
