"""Every error a person can meet: its exit code, which file, what to do next (in French)."""

from enum import IntEnum
from pathlib import Path
from typing import ClassVar


class ExitCode(IntEnum):
    """Exit codes of the command line: a contract, documented in docs/guide.md."""

    OK = 0
    USAGE = 1
    INPUT = 2
    DEPENDENCY = 3
    OUTPUT_CHECK = 4
    INCOMPLETE = 5
    BUSY = 6
    INTERRUPTED = 130


class DossierError(Exception):
    """Base of all errors shown to a person.

    `what` says what happened, `file` to which file, `next_step` what to do now;
    all in French, full sentences.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.USAGE

    def __init__(self, what: str, *, next_step: str, file: Path | str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.next_step = next_step
        self.file = None if file is None else str(file)

    def __str__(self) -> str:
        where = f"{self.file} : " if self.file else ""
        return f"{where}{self.what} {self.next_step}"

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments do not survive the default pickling, and errors
        # cross from worker processes.
        return (_rebuild, (type(self), self.what, self.next_step, self.file))


def _rebuild(kind: type[DossierError], what: str, next_step: str, file: str | None) -> DossierError:
    return kind(what, next_step=next_step, file=file)


class UsageError(DossierError, ValueError):
    """The command was called wrongly, or a settings file is not valid."""


class UnreadableInputError(DossierError):
    """A dropped file cannot be read."""

    exit_code = ExitCode.INPUT


class MissingLawError(DossierError, LookupError):
    """The law data does not cover a date: a rate or a delay is not known."""

    exit_code = ExitCode.DEPENDENCY


class MissingDependencyError(DossierError, RuntimeError):
    """An engine or a library that was asked for is not there."""

    exit_code = ExitCode.DEPENDENCY


class TemplateError(DossierError):
    """A template of modeles/ cannot be filled or rendered."""

    exit_code = ExitCode.INPUT


class OutputCheckError(DossierError):
    """What was written does not pass its own check; it did not take its final name."""

    exit_code = ExitCode.OUTPUT_CHECK


class BusyError(DossierError):
    """Another instance works on this workspace."""

    exit_code = ExitCode.BUSY
