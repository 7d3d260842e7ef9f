"""The open context: kept for the next dossier, given up after a while or with the settings."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest

from dossier_builder.build import Context, Outcome
from dossier_builder.placing.model import Placements
from dossier_builder.watch.ledger import Ledger
from dossier_builder.watch.sight import Sight
from dossier_builder.watch.workshop import Workshop
from dossier_builder.workspace import Workspace
from tests.watch.conftest import TODAY


class Bench:
    """A workshop whose builds do nothing, and what was opened and closed of it."""

    def __init__(self, workspace: Workspace) -> None:
        self.now = 0.0
        self.told: list[str] = []
        self.sight = Sight(workspace, Ledger(workspace.cache))
        self.sight.refresh(TODAY)
        self._ended = threading.Event()
        self.workshop = Workshop(
            workspace,
            self.sight,
            build=_build,
            place=lambda _context: Placements(),
            opened=self._opened,
            count=1,
            wake=self._ended.set,
            clock=lambda: self.now,
        )

    @contextmanager
    def _opened(self, workspace: Workspace, today: date) -> Iterator[Context]:
        self.told.append("opened")
        yield Context(workspace, self.sight.firm, *(None,) * 3, today)  # type: ignore[arg-type]
        self.told.append("closed")

    def build(self) -> None:
        self.workshop.begin("MARNE", None)
        assert self._ended.wait(10)
        self._ended.clear()
        assert [done.error for done, _ in self.workshop.taken()] == [None]


def _build(_context: Context, _name: str) -> Outcome:
    return None  # type: ignore[return-value]  # what it made is not looked at


@pytest.fixture
def bench(workspace: Workspace) -> Bench:
    return Bench(workspace)


def test_workers_wait_for_the_next_dossier_and_go_after_a_while_of_rest(bench: Bench) -> None:
    bench.build()
    bench.now = 20
    bench.workshop.rest()
    bench.build()
    bench.now = 45
    bench.workshop.rest()
    assert bench.told == ["opened"]
    bench.now = 51
    bench.workshop.rest()
    assert bench.told == ["opened", "closed"]


def test_another_day_is_never_built_with_what_was_opened_for_the_last(bench: Bench) -> None:
    bench.build()
    bench.sight.refresh(TODAY + timedelta(days=1))
    bench.build()
    assert bench.told == ["opened", "closed", "opened"]
