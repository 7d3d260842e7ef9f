"""What a person sees on the terminal: lines, errors, progress; all in French."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from dossier_builder.errors import DossierError
from dossier_builder.french import typographie
from dossier_builder.visible import visible


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
        self.out.print(visible(typographie(text)), style=style, markup=False)

    def place(self, path: Path) -> None:
        """Print a path as it is, to be copied."""
        self.out.print(f"  {path}", markup=False)

    def raw(self, text: str) -> None:
        """Print text exactly as it is (JSON for machines)."""
        self.out.file.write(text + "\n")

    def error(self, error: DossierError) -> None:
        """Print what happened, to which file, and what to do next."""
        if error.file:
            self.err.print(visible(error.file), style="bold", markup=False)
        self.err.print(visible(typographie(error.what)), style="red", markup=False)
        self.err.print(visible(typographie(error.next_step)), markup=False)

    @contextmanager
    def status(self) -> Iterator[Step]:
        """Give what shows a line that stays last on a terminal, "" for none; silent elsewhere."""
        if not self.err.is_terminal:
            yield lambda _what: None
            return
        shown = self.err.status("")

        def show(what: str) -> None:
            shown.update(escape(visible(typographie(what))))
            if what:
                shown.start()
            else:
                shown.stop()

        try:
            yield show
        finally:
            shown.stop()

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
