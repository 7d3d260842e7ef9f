"""Read everything of one dossier folder: what was stated, and each dropped file."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from dossier_builder.facts.across import corroborated
from dossier_builder.facts.cache import read_file_cached
from dossier_builder.facts.model import Finding, ReadFile, Severity, unread_file
from dossier_builder.french import typographie
from dossier_builder.isolation import Failure, Job, Workers
from dossier_builder.placing.model import Placed
from dossier_builder.reading.email import attachment_bytes
from dossier_builder.settings.claim import ClaimStatement, FichierStatement
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.settings.load import CLAIM_FILE, load_claim
from dossier_builder.workspace import DroppedFile, dropped_files

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Gathered:
    """A dossier folder, read. `paths` gives each top-level dropped file's place on disk.

    `loose` are those of `paths` that lie in inbox/ itself.
    """

    folder: Path
    statement: ClaimStatement
    files: tuple[ReadFile, ...]
    paths: dict[str, Path]
    loose: dict[str, Path] = field(default_factory=dict)

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


def gather(
    folder: Path,
    firm: FirmSettings,
    readers: Workers,
    step: Step,
    *,
    cache: Path,
    loose: Sequence[Placed] = (),
) -> Gathered:
    """Read dossier.toml and every dropped file of `folder`, sub-folders included.

    `cache` keeps what was read. `loose` are files that lie beside `folder` and belong to
    it; a dossier of loose files alone has no folder. A file that cannot be read is in
    `files` with its `error`: one bad file never stops a dossier. Raises `UsageError` when
    dossier.toml is not valid.
    """
    statement = load_claim(folder / CLAIM_FILE)
    ignores = firm.surveillance.ignores
    dropped = list(dropped_files(folder, ignores)) if folder.is_dir() else []
    joined = _joined(loose, folder.parent, {item.name for item in dropped})
    files = read_dropped([*dropped, *joined], statement, readers, step, cache=cache, firm=firm)
    return Gathered(
        folder=folder,
        statement=statement,
        files=corroborated([_with_reason(read, joined) for read in files]),
        paths={item.name: item.path for item in (*dropped, *joined) if not item.refusal},
        loose={item.name: item.path for item in joined},
    )


def read_dropped(
    dropped: Sequence[DroppedFile],
    statement: ClaimStatement,
    readers: Workers,
    step: Step,
    *,
    cache: Path,
    firm: FirmSettings,
) -> tuple[ReadFile, ...]:
    """Read files in workers, several at a time; sorted by name, none left out.

    `firm` says how many pages one file may have, and which engines may be asked.
    """
    regular = [item for item in dropped if not item.refusal]
    files = [unread_file(item.name, item.refusal) for item in dropped if item.refusal]
    jobs = [_job(item, _stated(statement, item.name), cache, firm) for item in regular]
    results = readers.run(jobs)
    for item, result in zip(regular, results, strict=True):
        step(item.name)
        if isinstance(result, Failure):
            files.append(unread_file(item.name, f"{result.what} {result.next_step}"))
        else:
            files.extend(result)
    return tuple(sorted(files, key=lambda read: read.file))


def _joined(loose: Sequence[Placed], inbox: Path, taken: Set[str]) -> dict[DroppedFile, Placed]:
    """Return each loose file under a name that no file of the folder bears."""
    joined = {}
    for item in loose:
        name = item.name
        while name in taken:
            name = f"inbox/{name}"
        joined[DroppedFile(name, inbox / item.name)] = item
    return joined


def _with_reason(read: ReadFile, joined: Mapping[DroppedFile, Placed]) -> ReadFile:
    """Say on a file that it lies in inbox/ itself, and why it is in this dossier."""
    for dropped, placed in joined.items():
        if read.file == dropped.name:
            message = (
                f"« {placed.name} », déposé directement dans inbox/, est rattaché à ce dossier : "
                f"{placed.reason}."
            )
            found = Finding("fichier_rattache", Severity.INFO, typographie(message), read.file)
            return replace(read, findings=(*read.findings, found))
    return read


def _job(
    dropped: DroppedFile, stated: FichierStatement | None, cache: Path, firm: FirmSettings
) -> Job[tuple[ReadFile, ...]]:
    options = {
        "file": dropped.name,
        "cache_dir": cache,
        "password": stated.mot_de_passe if stated else None,
        "nature": stated.nature if stated else None,
        "max_pages": firm.limites.pages,
        "second_reader": firm.moteurs.tesseract == "auto",
    }
    return Job(read_file_cached, (dropped.path,), options, contained=True)


def _stated(statement: ClaimStatement, file: str) -> FichierStatement | None:
    return next((entry for entry in statement.fichiers if entry.nom == file), None)
