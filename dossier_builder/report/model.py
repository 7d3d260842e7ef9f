"""What the report is made from: one frozen value that holds the claim and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from dossier_builder.creance.model import Creance
from dossier_builder.facts.model import Finding, ReadFile
from dossier_builder.settings.claim import ClaimStatement


@dataclass(frozen=True, slots=True)
class Output:
    """A document that was produced; `path` is relative to the dossier's outbox (POSIX form)."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class EditedDocument:
    """A produced document that a person has edited since, and is therefore theirs.

    `changed` lists the figures behind it that have moved since they edited it, as
    (label, former value, present value), already written for reading (French).
    """

    path: str
    title: str
    changed: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """What was filed on `on`, for `total` euros (None: nothing could be counted then).

    `archive` names the sealed record of it, if there is one; `later` are the labels of the
    pieces that came since.
    """

    on: date
    total: Decimal | None
    archive: str | None = None
    later: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportInput:
    """Everything `rapport.html` and `dossier.json` show.

    `inbox_dir` holds the originals, for the images of what was read. `attachments` says
    where the bytes of a file that lies inside another one can be opened (key: its
    `ReadFile.file`). `placements` gives, for each piece label, its first page in the
    bundle (from 1) and how many pages it has. `previous` is the former dossier.json as
    loaded from JSON. `faults` are checks that an output did not pass, `gaps` what makes
    the bundle provisional, `findings` what other steps noticed; all French. `filing` is
    what was filed, when it was: the claim is that of today, the bundle that of the filing.
    """

    creance: Creance
    files: tuple[ReadFile, ...]
    statement: ClaimStatement
    inbox_dir: Path
    placements: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    bundle_name: str | None = None
    bundle_pages: int | None = None
    previous: Mapping[str, object] | None = None
    edited: tuple[EditedDocument, ...] = ()
    outputs: tuple[Output, ...] = ()
    faults: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    attachments: Mapping[str, Path] = field(default_factory=dict)
    filing: Filing | None = None

    def read_file(self, file: str) -> ReadFile | None:
        """Return what was read of this file, or None when it was not dropped."""
        return next((read for read in self.files if read.file == file), None)
