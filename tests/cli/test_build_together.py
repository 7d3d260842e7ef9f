"""`build` of several dossiers: two at a time, said in the order of their names."""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dossier_builder.build import Outcome
from dossier_builder.cli import build_commands
from dossier_builder.cli.build_commands import build_all
from dossier_builder.cli.screen import Screen
from dossier_builder.creance.model import Stage
from dossier_builder.errors import ExitCode, UsageError


@dataclass
class Bench:
    """Builds that end when they are told to."""

    together: threading.Barrier = field(default_factory=lambda: threading.Barrier(2))
    second_ended: threading.Event = field(default_factory=threading.Event)
    stopped: bool = False

    def build(self, _context: object, name: str, _step: object) -> Outcome:
        if name in ("A", "B"):
            self.together.wait(timeout=10)
        if name == "A":
            assert self.second_ended.wait(timeout=10)
        if name == "B":
            self.second_ended.set()
            raise UsageError("B ne va pas.", next_step="Corrigez-le.")
        return Outcome(name, Stage.INCOMPLET, "", None, 1, 1, 0, (), None, None, Path(name))

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Bench:
    made = Bench()
    monkeypatch.setattr(build_commands, "build_dossier", made.build)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    return made


def context(bench: Bench, outbox: Path) -> Any:
    return SimpleNamespace(workspace=SimpleNamespace(outbox=outbox), readers=bench)


def test_two_are_built_at_once_and_each_is_said_in_its_turn(
    bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = build_all(context(bench, tmp_path), ["A", "B", "C"], Screen())
    said = capsys.readouterr()
    assert [line.split()[0] for line in said.out.splitlines() if "fichier lu" in line] == ["A", "C"]
    assert "B ne va pas." in said.err
    assert code == ExitCode.USAGE
    assert not bench.stopped


def test_an_interruption_gives_up_what_is_under_way(bench: Bench, tmp_path: Path) -> None:
    class Interrupted(Screen):
        def line(self, text: str, style: str | None = None) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_all(context(bench, tmp_path), ["A", "B", "C"], Interrupted())
    assert bench.stopped
