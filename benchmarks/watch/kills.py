"""Kill a build at random times, again and again: the same bytes must come out in the end.

    python -m benchmarks.watch.kills 200

Each round removes the result or changes a file, starts a build, kills it (SIGKILL, the
whole process group) at a random time, and looks at what is on disk. Prints what was seen.
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
from pathlib import Path

from benchmarks.watch.space import drop, new_workspace
from dossier_builder.workspace import Workspace

_RUN = "import sys; from dossier_builder.cli import main; sys.exit(main())"
_FILES = ("facture FC-2026-0142.pdf", "kbis.pdf")


def main() -> int:
    """Run as many rounds as asked; exit code 1 when anything was lost, doubled or mixed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        workspace = new_workspace(Path(folder))
        drop(workspace, "MARNE", _FILES)
        faults = kill(workspace, rounds)
    print("faults:", faults or "none")
    return 1 if faults else 0


def kill(workspace: Workspace, rounds: int) -> list[str]:
    """Return each fault seen over so many kills."""
    began = time.monotonic()
    _build(workspace).wait()
    whole = time.monotonic() - began
    state = workspace.outbox / "MARNE"
    expected, inbox = _digest(state), _digest(workspace.inbox)
    chance, seen, faults = random.Random(2026), Counter[str](), []
    for number in range(rounds):
        if number % 3 == 0 and state.exists():
            shutil.rmtree(state)
        child = _build(workspace)
        time.sleep(chance.uniform(0.1, 1.1) * whole)
        ended = child.poll() is not None
        os.killpg(child.pid, signal.SIGKILL) if not ended else None
        child.wait()
        found = _digest(state) if state.exists() else "absent"
        seen["ended by itself" if ended else "killed, " + _word(found, expected)] += 1
        if found not in {"absent", expected}:
            faults.append(f"round {number}: a mixture")
    _build(workspace).wait()
    if _digest(state) != expected:
        faults.append("the end differs from an undisturbed run")
    if _digest(workspace.inbox) != inbox:
        faults.append("the inbox changed")
    if list((workspace.root / ".outbox-en-cours").glob("*/*")):
        faults.append("half work was left")
    for word, count in sorted(seen.items()):
        print(f"{count:5} {word}")
    return faults


def _word(found: str, expected: str) -> str:
    return {"absent": "no state or the former one aside", expected: "a whole state"}.get(
        found, "A MIXTURE"
    )


def _build(workspace: Workspace) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", _RUN, "build", "--workspace", str(workspace.root)]
    return subprocess.Popen(
        [*command, "--today", "2026-11-23"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
