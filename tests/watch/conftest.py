"""A small workspace to watch: real documents, a short wait for stillness."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from dossier_builder.build import Outcome
from dossier_builder.errors import DossierError
from dossier_builder.making.layout import lay_out
from dossier_builder.placing.model import Placements
from dossier_builder.shipped import examples_dir
from dossier_builder.watch.loop import Watcher
from dossier_builder.workspace import Workspace, open_workspace

SAMPLE = examples_dir() / "ATELIER_MARNE"
INVOICE = "facture FC-2026-0142.pdf"
KBIS = "kbis.pdf"
TODAY = date(2026, 11, 23)
QUIET = 0.4


@dataclass
class Heard:
    """What a watcher told, and a way to wait for more of it."""

    outcomes: list[Outcome] = field(default_factory=list)
    errors: list[DossierError] = field(default_factory=list)
    placements: list[Placements] = field(default_factory=list)
    resumed: int = 0
    news: threading.Condition = field(default_factory=threading.Condition)

    def said(self, outcome: Outcome) -> None:
        with self.news:
            self.outcomes.append(outcome)
            self.news.notify_all()

    def failed(self, error: DossierError) -> None:
        with self.news:
            self.errors.append(error)
            self.news.notify_all()

    def resume(self) -> None:
        self.resumed += 1

    def wait(self, fact: Callable[[], bool], seconds: float = 150) -> None:
        with self.news:
            assert self.news.wait_for(fact, timeout=seconds), f"{self.outcomes} {self.errors}"

    def built(self, count: int, seconds: float = 150) -> Outcome:
        """Wait until so many builds were told; returns the last one."""
        self.wait(lambda: len(self.outcomes) >= count, seconds)
        return self.outcomes[count - 1]

    def error(self, count: int = 1) -> DossierError:
        self.wait(lambda: len(self.errors) >= count)
        return self.errors[count - 1]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    root = tmp_path / "espace"
    lay_out(root)
    settings = (examples_dir() / "dossier-builder.toml").read_text(encoding="utf-8")
    (root / "dossier-builder.toml").write_text(
        settings + f"\n[surveillance]\nstabilite_secondes = {QUIET}\n", encoding="utf-8"
    )
    return open_workspace(root)


def drop(workspace: Workspace, dossier: str, *names: str) -> Path:
    folder = workspace.inbox / dossier
    folder.mkdir(exist_ok=True)
    for name in names:
        shutil.copyfile(SAMPLE / name, folder / name)
    return folder


@contextmanager
def watched(workspace: Workspace, today: Callable[[], date] = lambda: TODAY) -> Iterator[Heard]:
    """Run a watcher for the length of the block."""
    heard = Heard()
    watcher = Watcher(
        workspace,
        heard.said,
        heard.failed,
        placed=heard.placements.append,
        resumed=heard.resume,
        today=today,
    )
    thread = threading.Thread(target=watcher.run, daemon=True)
    thread.start()
    try:
        yield heard
    finally:
        watcher.stop()
        thread.join(timeout=10)
        assert not thread.is_alive(), "the watch did not end"


def settle(heard: Heard, seconds: float = 2.5) -> int:
    """Wait for quiet; returns how many builds were told by then."""
    time.sleep(seconds)
    return len(heard.outcomes)
