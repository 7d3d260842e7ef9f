"""Any sequence of drops, edits, renames, removals, restarts and kills ends as a fresh build would.

python -m tests.watch.test_model 2000    # as many sequences
"""

import json
import multiprocessing
import shutil
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from dossier_builder.making.layout import lay_out
from dossier_builder.workspace import Workspace, open_workspace
from tests.watch import model_child
from tests.watch.model_child import LISTING, Seen, Step, listing, placements

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills are POSIX")

NAMES = ["A", "Éloïse 🙂", "b" * 255]
DOSSIERS = st.sampled_from(NAMES)
FILES = st.sampled_from(["un.txt", "deux\n.txt", "e\u0301.txt", "é.txt", "É.txt"])
CONTENT = st.sampled_from(["", "x", "y", "long" * 50])
_LOOK = 0.3


class Inbox(RuleBasedStateMachine):
    """The person's side: what they do to inbox/ and outbox/; the watch must follow."""

    killed = 0  # watches, over all sequences

    @initialize()
    def open(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        lay_out(self.root)
        text = '[surveillance]\nmode = "scrutation"\nstabilite_secondes = 1\n'
        (self.root / "dossier-builder.toml").write_text(text)
        self.workspace: Workspace = open_workspace(self.root)
        self.now = 0.0
        self.today = date(2026, 11, 23)
        self.kill_at = 0
        self.kills = 0
        self.notes: dict[str, str] = {}
        self.seen = Seen(False, 0, ())
        self.start()

    def start(self) -> None:
        context = multiprocessing.get_context("fork")  # at once, and no thread runs here
        self.connection, theirs = context.Pipe()
        self.watch = context.Process(target=model_child.run, args=(theirs, self.root))
        self.watch.start()
        theirs.close()

    def look(self) -> bool:
        """Let the watch make a round; one that was killed starts again, as a service does."""
        step = Step(self.now, self.today, self.kill_at)
        self.now += _LOOK
        self.kill_at = 0
        try:
            self.connection.send(step)
            self.seen = self.connection.recv()
        except (EOFError, ConnectionError):
            self.kills += 1
            Inbox.killed += 1
            self.end()
            self.start()
            return True
        return self.seen.busy

    def end(self) -> None:
        self.connection.close()
        self.watch.join(timeout=60)
        assert not self.watch.is_alive(), "the watch did not end"

    def teardown(self) -> None:
        if hasattr(self, "watch"):
            self.restart(again=False)
            shutil.rmtree(self.root)

    @rule(dossier=DOSSIERS, file=FILES, content=CONTENT)
    def drop(self, dossier: str, file: str, content: str) -> None:
        (self.workspace.inbox / dossier).mkdir(exist_ok=True)
        (self.workspace.inbox / dossier / file).write_text(content)

    @rule(file=FILES, dossier=st.sampled_from(["", *NAMES, "Nouveau"]))
    def drop_loose(self, file: str, dossier: str) -> None:
        (self.workspace.inbox / file).write_text(dossier)

    @rule(dossier=DOSSIERS, file=FILES)
    def remove(self, dossier: str, file: str) -> None:
        (self.workspace.inbox / dossier / file).unlink(missing_ok=True)

    @rule(file=FILES)
    def remove_loose(self, file: str) -> None:
        (self.workspace.inbox / file).unlink(missing_ok=True)

    @rule(dossier=DOSSIERS, file=FILES, other=DOSSIERS, name=FILES)
    def move(self, dossier: str, file: str, other: str, name: str) -> None:
        source, target = self.workspace.inbox / dossier / file, self.workspace.inbox / other
        if source.exists():
            target.mkdir(exist_ok=True)
            source.replace(target / name)

    @rule(dossier=DOSSIERS, other=DOSSIERS)
    def rename_dossier(self, dossier: str, other: str) -> None:
        source, target = self.workspace.inbox / dossier, self.workspace.inbox / other
        if source.is_dir() and not target.exists():
            source.rename(target)

    @rule(dossier=DOSSIERS)
    def remove_dossier(self, dossier: str) -> None:
        shutil.rmtree(self.workspace.inbox / dossier, ignore_errors=True)

    @rule(dossier=DOSSIERS, content=CONTENT)
    def spoil_the_result(self, dossier: str, content: str) -> None:
        self.settle()
        path = self.workspace.outbox / dossier / LISTING
        if path.exists() and (self.workspace.inbox / dossier).exists():
            path.write_text(content)

    @rule(dossier=DOSSIERS, text=CONTENT)
    def leave_a_note_in_the_result(self, dossier: str, text: str) -> None:
        self.settle()
        if (self.workspace.outbox / dossier).exists():
            (self.workspace.outbox / dossier / "notes.txt").write_text(text)
            self.notes[dossier] = text

    @rule(dossier=DOSSIERS)
    def delete_the_result(self, dossier: str) -> None:
        self.settle()
        self.notes.pop(dossier, None)
        shutil.rmtree(self.workspace.outbox / dossier, ignore_errors=True)

    @rule()
    def look_once(self) -> None:
        self.look()

    @rule(change=st.integers(1, 30))
    def kill_before_a_change_to_the_disk(self, change: int) -> None:
        self.kill_at = change
        for _ in range(8):
            self.look()

    @rule()
    def kill_now(self) -> None:
        self.look()
        self.watch.kill()
        self.look()

    @rule()
    def restart(self, *, again: bool = True) -> None:
        try:
            self.connection.send(None)
        except ConnectionError:
            self.kills += 1  # it was killed, as was asked for
        self.watch.join(timeout=60)
        self.end()
        if again:
            self.start()

    @rule()
    def next_day(self) -> None:
        self.today += timedelta(days=1)

    @rule()
    def leave_alone(self) -> None:
        self.settle()
        placed = placements(self.workspace)
        for name in {*self.workspace.dossiers((".*",)), *placed.opened}:
            found = json.loads((self.workspace.outbox / name / LISTING).read_text())
            assert found == [self.today.isoformat(), listing(self.workspace, name, placed)]
        for name, text in self.notes.items():
            assert (self.workspace.outbox / name / "notes.txt").read_text() == text
        assert not list((self.root / ".outbox-en-cours").glob("*/*"))
        before, kills = self.seen.builds, self.kills
        self.settle()
        assert (self.seen.builds, self.kills) == (before, kills), "built again without a change"

    def settle(self) -> None:
        # What has just changed is seen within two looks of the polled folders.
        until, kills = self.now + 6, self.kills
        deadline = time.monotonic() + 60
        while self.look() or self.now < until:
            if self.kills != kills:
                until, kills = self.now + 6, self.kills
            time.sleep(0.0005)
            assert time.monotonic() < deadline, f"never at rest: {self.seen}"

    @invariant()
    def nothing_failed(self) -> None:
        assert not getattr(self, "seen", Seen(False, 0, ())).errors


TestInbox = Inbox.TestCase
TestInbox.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)


if __name__ == "__main__":
    run_state_machine_as_test(
        Inbox,
        settings=settings(max_examples=int(sys.argv[1]), stateful_step_count=30, deadline=None),
    )
    print(f"{sys.argv[1]} sequences, {Inbox.killed} kills: each ended as a fresh build would")
