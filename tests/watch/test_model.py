"""Any sequence of drops, edits, renames, removals, restarts and kills ends as a fresh build would.

python -m tests.watch.test_model 2000         # as many sequences
python -m tests.watch.test_model mutants      # the watch broken on purpose: is it seen?
"""

import json
import multiprocessing
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
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
from tests.watch.model_child import BEHIND, LISTING, Seen, Step, listing, placements
from tests.watch.model_seams import EDITABLE, NOTE, Act, Seam
from tests.watch.mutants import MUTANTS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills are POSIX")

NAMES = ["A", "Éloïse 🙂", "b" * 255]
DOSSIERS = st.sampled_from(NAMES)
FILES = st.sampled_from(["un.txt", "deux\n.txt", "e\u0301.txt", "é.txt", "É.txt"])
CONTENT = st.sampled_from(["", "x", "y", "long" * 50])
_LOOK = 0.3
_SEEN = 2.5


class Inbox(RuleBasedStateMachine):
    """The person's side: what they do to inbox/ and outbox/; the watch must follow."""

    killed = 0  # watches, over all sequences
    broken: Callable[[], None] | None = None  # how the watch is broken on purpose

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
        self.fate: dict[str, Any] = {}
        self.kills = 0
        self.drops = 0
        self.notes: dict[str, str] = {}
        self.seen = Seen(False, 0, ())
        self.start()

    def start(self) -> None:
        context = multiprocessing.get_context("fork")  # at once, and no thread runs here
        self.connection, theirs = context.Pipe()
        self.watch = context.Process(target=model_child.run, args=(theirs, self.root, self.broken))
        self.watch.start()
        theirs.close()

    def look(self) -> bool:
        """Let the watch make a round; one that was killed starts again, as a service does."""
        step = Step(self.now, self.today, self.kill_at, **self.fate)
        self.now += _LOOK
        self.kill_at = 0
        self.fate = {}
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
            (self.workspace.outbox / dossier / NOTE).write_text(text)
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

    @rule(dossier=DOSSIERS, seam=st.sampled_from(list(Seam)), act=st.sampled_from(list(Act)))
    def meet_its_fate(self, dossier: str, seam: Seam, act: Act) -> None:
        """Change a dossier that has a result with a note, and be there at a point of its build."""
        if act is Act.EDIT and seam not in EDITABLE:
            act = Act.KILL
        self.drop_and_settle(dossier)
        note = self.notes[dossier] = f"note {self.drops}"
        (self.workspace.outbox / dossier / NOTE).write_text(note)
        kills, before = self.kills, self.seen.builds
        text = f"{note} écrite entre-temps"
        if seam is Seam.RECOVERED:
            self.fate = {"seam": Seam.BETWEEN}
            self.drop_and_settle(dossier, then={"seam": seam, "act": act})
            assert self.kills == kills + 2 or self.broken, "it was to be killed twice"
        else:
            self.fate = {"seam": seam, "act": act, "dossier": dossier, "text": text}
            self.drop_and_settle(dossier)
            met = act is Act.EDIT or self.kills == kills + 1
            assert met or self.broken, "it was to be killed"
        if act is Act.EDIT:
            self.notes[dossier] = text
            assert self.seen.builds >= before + 2 or self.broken, "the edit was not seen"
        self.check()

    @rule(dossier=DOSSIERS, seam=st.sampled_from([Seam.STAGED, Seam.ASIDE]))
    def be_given_up_while_it_is_killed(self, dossier: str, seam: Seam) -> None:
        """What a kill left is cleared though the dossier is never built again."""
        self.drop_and_settle(dossier)
        self.drops += 1
        self.drop(dossier, "suite.txt", f"{self.drops}")
        self.fate = {"seam": seam}
        self.look_until_killed(self.kills)
        self.remove_dossier(dossier)
        self.settle()
        self.check()

    def drop_and_settle(self, dossier: str, then: dict[str, Any] | None = None) -> None:
        """Drop a file like no other; `then` is the fate of a watch started after a kill."""
        self.drops += 1
        self.drop(dossier, "suite.txt", f"{self.drops}")
        if then:
            self.look_until_killed(self.kills)
            self.fate = then
        self.settle()

    def look_until_killed(self, kills: int) -> None:
        """Make rounds until the seam is met; one that is broken may never come to it."""
        until = time.monotonic() + (1 if self.broken else 30)
        while self.kills == kills and time.monotonic() < until:
            self.look()
        assert self.kills > kills or self.broken, "it was to be killed"

    @rule(dossier=DOSSIERS, pauses=st.lists(st.integers(1, 2), min_size=4, max_size=8))
    def drop_on_a_share_that_announces_it_whole(self, dossier: str, pauses: list[int]) -> None:
        self.settle()
        (self.workspace.inbox / dossier).mkdir(exist_ok=True)
        path = self.workspace.inbox / dossier / BEHIND
        for part, pause in enumerate(pauses):
            with path.open("a") as stream:
                stream.write(f"{part} ")
            for _ in range(pause):
                self.look()
        self.settle()
        self.check()
        path.unlink()
        self.settle()

    @rule(dossier=DOSSIERS, text=CONTENT, what=st.sampled_from(["input", "result", "deleted"]))
    def change_while_stopped(self, dossier: str, text: str, what: str) -> None:
        self.drop_and_settle(dossier)
        self.restart(again=False)
        if what == "input":
            self.drop(dossier, "suite.txt", text)
        elif what == "result":
            (self.workspace.outbox / dossier / LISTING).write_text(text)
        else:
            (self.workspace.outbox / dossier / LISTING).unlink()
        self.start()
        self.settle()
        self.check()

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
        self.check()
        before, kills = self.seen.builds, self.kills
        self.settle()
        assert (self.seen.builds, self.kills) == (before, kills), "built again without a change"

    def check(self) -> None:
        """Compare what is there with what a fresh build would give."""
        placed = placements(self.workspace)
        for name in {*self.workspace.dossiers((".*",)), *placed.opened}:
            result = self.workspace.outbox / name / LISTING
            assert result.exists(), "a result was lost"
            found = json.loads(result.read_text())
            wanted = [self.today.isoformat(), listing(self.workspace, name, placed)]
            assert found == wanted, "not what a fresh build would give"
        for name, text in self.notes.items():
            assert (self.workspace.outbox / name / NOTE).read_text() == text, "a note was lost"
        assert not list((self.root / ".outbox-en-cours").glob("*/*")), "half work was left"

    def settle(self) -> None:
        # What has just changed is seen at the second look of the polled folders at the latest.
        until, kills = self.now + _SEEN, self.kills
        deadline = time.monotonic() + (15 if self.broken else 60)
        while self.look() or self.now < until:
            if self.kills != kills:
                until, kills = self.now + _SEEN, self.kills
            time.sleep(0.0005)
            assert time.monotonic() < deadline, f"never at rest: {self.seen}"[:120]

    @invariant()
    def nothing_failed(self) -> None:
        assert not getattr(self, "seen", Seen(False, 0, ())).errors, self.seen.errors[0][-120:]


TestInbox = Inbox.TestCase
TestInbox.settings = settings(max_examples=10, stateful_step_count=15, deadline=None)


def found(broken: Callable[[], None], sequences: int) -> str | None:
    """Return what the model says of a watch that is broken on purpose; None when nothing."""
    machine = type("Broken", (Inbox,), {"broken": staticmethod(broken)})
    few = settings(
        max_examples=sequences,
        stateful_step_count=30,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        report_multiple_bugs=False,
    )
    try:
        with redirect_stdout(None):
            run_state_machine_as_test(machine, settings=few)
    except Exception as error:  # noqa: BLE001  whatever a broken watch comes to, it was seen
        first = error.exceptions[0] if isinstance(error, ExceptionGroup) else error
        return f"{type(first).__name__}: {first}".split("\n", 1)[0][:120]
    return None


@pytest.mark.parametrize("name", ["recover does nothing", "recover leaves half work"])
def test_the_model_finds_a_watch_that_is_broken_on_purpose(name: str) -> None:
    assert found(MUTANTS[name], 60), "the model saw nothing"


def main() -> int:
    """Run so many sequences, or every mutant: exit code 1 when one is not found."""
    if sys.argv[1] != "mutants":
        sequences = int(sys.argv[1])
        whole = settings(max_examples=sequences, stateful_step_count=30, deadline=None)
        run_state_machine_as_test(Inbox, settings=whole)
        print(f"{sequences} sequences, {Inbox.killed} kills: each ended as a fresh build would")
        return 0
    missed = 0
    for name in sys.argv[2:] or MUTANTS:
        began, kills = time.monotonic(), Inbox.killed
        said = found(MUTANTS[name], 100)
        missed += said is None
        cost = f"{time.monotonic() - began:.0f} s, {Inbox.killed - kills} kills"
        print(f"{name}: {f'found ({said})' if said else 'NOT FOUND'}; {cost}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
