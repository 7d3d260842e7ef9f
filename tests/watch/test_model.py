"""Any sequence of drops, edits, renames, removals and restarts ends where a fresh build would."""

import json
import shutil
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from dossier_builder.build import Context, Outcome
from dossier_builder.creance.model import Stage
from dossier_builder.errors import DossierError
from dossier_builder.making.layout import lay_out
from dossier_builder.outbox.kept import carry_over, former_state
from dossier_builder.outbox.manifest import MANIFEST_NAME, FileEntry, Manifest, sha256_of, to_json
from dossier_builder.outbox.swap import staged, swap_in
from dossier_builder.placing.model import Placements
from dossier_builder.watch.loop import Watcher
from dossier_builder.workspace import Workspace, dropped_files, open_workspace

DOSSIERS = st.sampled_from(["A", "Éloïse 🙂", "b" * 255])
FILES = st.sampled_from(["un.txt", "deux\n.txt", "e\u0301.txt", "é.txt", "É.txt"])
CONTENT = st.sampled_from(["", "x", "y", "long" * 50])


def listing(folder: Path) -> dict[str, str]:
    return {item.name: item.path.read_text() for item in dropped_files(folder, (".*",))}


def write_listing(context: Context, name: str) -> Outcome:
    """A builder that is fast, and goes in and out through the real outbox."""
    outbox = context.workspace.outbox
    former = former_state(outbox / name)
    with staged(outbox, name) as stage:
        path = stage / "listing.json"
        path.write_text(
            json.dumps([context.today.isoformat(), listing(context.workspace.inbox / name)])
        )
        manifest = Manifest(name, "", "", (FileEntry("listing.json", sha256_of(path)),))
        (stage / MANIFEST_NAME).write_text(to_json(manifest))
        carry_over(former, stage)
        swap_in(stage, outbox, former)
    return Outcome(name, Stage.INCOMPLET, "", None, 0, 0, 0, (), None, None, path)


class Inbox(RuleBasedStateMachine):
    """The person's side: what they do to inbox/; the watch must follow."""

    @initialize()
    def open(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        lay_out(self.root)
        text = '[surveillance]\nmode = "scrutation"\nstabilite_secondes = 1\n'
        (self.root / "dossier-builder.toml").write_text(text)
        self.workspace: Workspace = open_workspace(self.root)
        self.now = 0.0
        self.today = date(2026, 11, 23)
        self.errors: list[DossierError] = []
        self.builds = 0
        self.start()

    def start(self) -> None:
        self.watcher = Watcher(
            self.workspace,
            lambda _outcome: None,
            self.errors.append,
            today=lambda: self.today,
            clock=lambda: self.now,
            build=self.build,
            place=lambda _context: Placements(),
            count=2,
        )

    def build(self, context: Context, name: str) -> Outcome:
        self.builds += 1
        return write_listing(context, name)

    def teardown(self) -> None:
        self.watcher.stop()
        self.watcher.run()
        shutil.rmtree(self.root)

    @rule(dossier=DOSSIERS, file=FILES, content=CONTENT)
    def drop(self, dossier: str, file: str, content: str) -> None:
        (self.workspace.inbox / dossier).mkdir(exist_ok=True)
        (self.workspace.inbox / dossier / file).write_text(content)

    @rule(dossier=DOSSIERS, file=FILES)
    def remove(self, dossier: str, file: str) -> None:
        (self.workspace.inbox / dossier / file).unlink(missing_ok=True)

    @rule(dossier=DOSSIERS, file=FILES, other=DOSSIERS, name=FILES)
    def move(self, dossier: str, file: str, other: str, name: str) -> None:
        source, target = self.workspace.inbox / dossier / file, self.workspace.inbox / other
        if source.exists():
            target.mkdir(exist_ok=True)
            source.replace(target / name)

    @rule(dossier=DOSSIERS)
    def remove_dossier(self, dossier: str) -> None:
        shutil.rmtree(self.workspace.inbox / dossier, ignore_errors=True)

    @rule(dossier=DOSSIERS, content=CONTENT)
    def spoil_the_result(self, dossier: str, content: str) -> None:
        self.settle()
        path = self.workspace.outbox / dossier / "listing.json"
        if path.exists() and (self.workspace.inbox / dossier).exists():
            path.write_text(content)
            self.leave_alone()

    @rule()
    def look_once(self) -> None:
        self.watcher.round()
        self.now += 0.3

    @rule()
    def restart(self) -> None:
        self.watcher.stop()
        self.watcher.run()
        self.start()

    @rule()
    def next_day(self) -> None:
        self.today += timedelta(days=1)

    @rule()
    def leave_alone(self) -> None:
        self.settle()
        for name in self.workspace.dossiers((".*",)):
            path = self.workspace.outbox / name / "listing.json"
            expected = [self.today.isoformat(), listing(self.workspace.inbox / name)]
            assert json.loads(path.read_text()) == expected
        before = self.builds
        self.settle()
        assert self.builds == before, "built again without a change"

    def settle(self) -> None:
        # What has just changed is seen within two looks of the polled folders.
        until = self.now + 6
        deadline = time.monotonic() + 20
        while self.watcher.round() or self.now < until:
            self.now += 0.3
            time.sleep(0.0005)
            assert time.monotonic() < deadline, "never at rest"

    @invariant()
    def nothing_failed(self) -> None:
        assert not getattr(self, "errors", [])


TestInbox = Inbox.TestCase
TestInbox.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
