"""What a person sees on the terminal: lines, errors, progress; all in French."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from dossier_builder.errors import DossierError
from dossier_builder.french import typographie

# Characters that turn the direction of what follows (Unicode, annex 9).
_TURNS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Step(Protocol):
    """Called at each step of a long task, with what is being done (French)."""

    def __call__(self, what: str) -> None:
        """Say what is done now."""


class Screen:
    """Results go to standard output, errors and progress to standard error."""

    def __init__(self) -> None:
        self.out = Console(soft_wrap=True, highlight=False)
        self.err = Console(stderr=True, soft_wrap=True, highlight=False)

    def line(self, text: str, style: str | None = None) -> None:
        """Print one line of result; the text is never read as markup."""
        self.out.print(_plain(typographie(text)), style=style, markup=False)

    def place(self, path: Path) -> None:
        """Print a path as it is, to be copied."""
        self.out.print(f"  {path}", markup=False)

    def raw(self, text: str) -> None:
        """Print text exactly as it is (JSON for machines)."""
        self.out.file.write(text + "\n")

    def error(self, error: DossierError) -> None:
        """Print what happened, to which file, and what to do next."""
        if error.file:
            self.err.print(_plain(error.file), style="bold", markup=False)
        self.err.print(_plain(typographie(error.what)), style="red", markup=False)
        self.err.print(_plain(typographie(error.next_step)), markup=False)

    @contextmanager
    def progress(self, title: str, total: int | None = None) -> Iterator[Step]:
        """Show progress on a terminal for work over a second; silent elsewhere."""
        bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=self.err,
            transient=True,
            disable=not self.err.is_terminal,
        )
        with bar:
            task = bar.add_task(title, total=total)

            def step(what: str) -> None:
                bar.update(task, description=what, advance=1)

            yield step


def _plain(text: str) -> str:
    """Return a text whose control characters are visible: a file's name gives no orders here."""
    return "".join(
        f"\\x{ord(one):02x}"
        if one in _TURNS or (one < " " and one != "\n") or one == "\x7f"
        else one
        for one in text
    )
