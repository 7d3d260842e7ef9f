"""Kill builds and watches, again and again: the same bytes must come out in the end.

    python -m benchmarks.watch.kills random 200    # at random times
    python -m benchmarks.watch.kills steps         # before each change to the disk, at each step
    python -m benchmarks.watch.kills steps 20      # the last twenty changes only: the swap

Each round removes the result or leaves it, starts a build or a watch, kills it (SIGKILL,
the whole process group), and looks at what is on disk. Prints what was seen; exit code 1
when anything was lost, doubled or mixed.
"""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.watch.space import new_workspace
from dossier_builder.shipped import examples_dir
from dossier_builder.workspace import Workspace

_DOSSIER = "MARNE"
_RUN = "import sys; from dossier_builder.cli import main; sys.exit(main())"
# Dies, with all its workers, before the n-th change it makes to the disk; 0 only counts.
_RUN_KILLED_AT = """
import os, signal, sys
at, count = int(sys.argv.pop(1)), 0
def hook(event, arguments):
    global count
    if event in {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "shutil.rmtree"}:
        count += 1
        if count == at:
            os.killpg(0, signal.SIGKILL)
sys.addaudithook(hook)
from dossier_builder.cli import main
main()
print(count)
"""


class Trial:
    """A dossier at the stage of its bundle, what an undisturbed build makes of it, and faults."""

    def __init__(self, root: Path) -> None:
        self.workspace: Workspace = new_workspace(root)
        shutil.copytree(examples_dir() / "ATELIER_MARNE", self.workspace.inbox / _DOSSIER)
        self.state = self.workspace.outbox / _DOSSIER
        self.build()
        self.expected, self.inbox = digest(self.state), digest(self.workspace.inbox)
        self.seen = Counter[str]()
        self.faults: list[str] = []

    def start(self, *arguments: str, code: str = _RUN) -> "subprocess.Popen[bytes]":
        """Start the program in a process group of its own."""
        return subprocess.Popen(
            [sys.executable, "-c", code, *arguments, "--workspace", str(self.workspace.root)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def build(self) -> float:
        """Build undisturbed; returns the seconds it took."""
        began = time.monotonic()
        self.start("build").communicate()
        return time.monotonic() - began

    def look(self, what: str) -> None:
        """Note what a killed run left: a whole state, or none in its place."""
        found = digest(self.state) if self.state.exists() else None
        word = {None: "no state, or the former one aside", self.expected: "a whole state"}
        self.seen[f"{what}: {word.get(found, 'A MIXTURE')}"] += 1
        if found not in word:
            self.faults.append(f"{what}: a mixture")

    def end(self) -> int:
        """Build once more, compare with an undisturbed run; prints all that was seen."""
        self.build()
        names = sorted(path.name for path in self.workspace.outbox.iterdir())
        for fault, is_so in {
            "the end differs from an undisturbed run": digest(self.state) != self.expected,
            "the inbox changed": digest(self.workspace.inbox) != self.inbox,
            "half work was left": any((self.workspace.root / ".outbox-en-cours").glob("*/*")),
            f"doubled: {names}": names != [_DOSSIER, "README.md", "index.html"],
        }.items():
            if is_so:
                self.faults.append(fault)
        for word, count in sorted(self.seen.items()):
            print(f"{count:5} {word}")
        print("faults:", self.faults or "none")
        return 1 if self.faults else 0


def at_random(trial: Trial, rounds: int) -> None:
    """Kill builds and watches in turn, at random times within what a build takes."""
    shutil.rmtree(trial.state)
    whole, chance = trial.build(), random.Random(2026)
    for number in range(rounds):
        if number % 3 == 0 and trial.state.exists():
            shutil.rmtree(trial.state)
        verb = ("build", "watch")[number % 2]
        child = trial.start(verb)
        time.sleep(chance.uniform(0.1, 1.3) * whole)
        ended = child.poll() is not None
        _kill(child)
        trial.look(f"{verb} ended by itself" if ended else f"{verb} killed")


def at_each_step(trial: Trial, last: int | None) -> None:
    """Kill before each change the program makes to the disk, and as its worker begins a step.

    `last` keeps to the last changes. What a killed build leaves is put right between two
    kills: clearing it away would be the next one's first changes, and shift all others.
    """
    counted = trial.start("0", "build", code=_RUN_KILLED_AT)
    changes = int(counted.communicate()[0].split()[-1])
    for change in range(max(1, changes - last + 1) if last else 1, changes + 1):
        child = trial.start(str(change), "build", code=_RUN_KILLED_AT)
        child.communicate()
        ended = "killed" if child.returncode == -signal.SIGKILL else "NOT KILLED"
        trial.look(f"{ended} before one of {changes} changes to the disk")
        trial.build()
    if last:
        return
    for step in list(_steps(trial, trial.start("build"))):
        child = trial.start("build")
        for current in _steps(trial, child):
            if current == step:
                break
        _kill(child)
        trial.look(f"as « {step} » begins")


def _steps(trial: Trial, child: "subprocess.Popen[bytes]") -> Iterator[str]:
    """Return each step that the worker notes, as it begins."""
    noted = trial.workspace.root / ".outbox-en-cours" / "nouveau" / _DOSSIER / "travail" / "etape"
    last = ""
    while child.poll() is None:
        try:
            step = noted.read_text(encoding="utf-8")
        except OSError:
            step = ""
        if step and step != last:
            last = step
            yield step
        time.sleep(0.001)


def _kill(child: "subprocess.Popen[bytes]") -> None:
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
    child.communicate()


def digest(folder: Path) -> str:
    """Return one SHA-256 over the names and bytes of all files below a folder."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def main() -> int:
    """Run one of the two trials."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder))
        if sys.argv[1] == "steps":
            at_each_step(trial, int(sys.argv[2]) if len(sys.argv) > 2 else None)
        else:
            at_random(trial, int(sys.argv[2]))
        return trial.end()


if __name__ == "__main__":
    sys.exit(main())
