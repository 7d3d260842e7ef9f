"""The watch as a process of its own: signals, one instance, kills."""

import hashlib
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier_builder.errors import ExitCode
from dossier_builder.workspace import Workspace
from tests.watch.conftest import INVOICE, KBIS, drop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")

_RUN = "import sys; from dossier_builder.cli import main; sys.exit(main())"


def command(*arguments: str, code: str | None = None) -> list[str]:
    return [sys.executable, "-c", code or _RUN, *arguments]


@contextmanager
def process(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        try:
            yield child
        finally:
            if child.poll() is None:
                child.kill()


def until(path: Path, seconds: float = 150) -> None:
    deadline = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} did not come"
        time.sleep(0.02)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_sigterm_ends_the_watch_within_five_seconds_also_during_a_build(
    workspace: Workspace,
) -> None:
    drop(workspace, "MARNE", INVOICE, KBIS)
    with process("watch", "--workspace", str(workspace.root)) as child:
        until(workspace.root / ".outbox-en-cours" / "nouveau" / "MARNE")
        began = time.monotonic()
        child.send_signal(signal.SIGTERM)
        output, errors = child.communicate(timeout=60)
        assert time.monotonic() - began < 5
    assert child.returncode == ExitCode.INTERRUPTED
    assert "Traceback" not in errors
    assert "rien n’est perdu" in output


def test_a_second_instance_says_so_with_code_6(workspace: Workspace) -> None:
    with process("watch", "--workspace", str(workspace.root)):
        until(workspace.cache / "verrou")
        time.sleep(0.5)
        for arguments in (["watch"], ["build"]):
            second = subprocess.run(
                command(*arguments, "--workspace", str(workspace.root)),
                capture_output=True,
                text=True,
                timeout=90,
                check=False,
            )
            assert second.returncode == ExitCode.BUSY
            assert "Une autre instance" in second.stderr


def test_the_lock_does_not_outlive_a_killed_instance(workspace: Workspace) -> None:
    drop(workspace, "MARNE", KBIS)
    with process("watch", "--workspace", str(workspace.root)) as child:
        until(workspace.cache / "verrou")
        time.sleep(0.5)
        child.kill()
        child.wait()
    build(workspace)
    assert (workspace.outbox / "MARNE" / "rapport.html").is_file()


def test_the_journal_names_no_one(workspace: Workspace, tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    drop(workspace, "ATELIER_MARNE", INVOICE, KBIS)
    with process("watch", "--workspace", str(workspace.root), "--journal", str(journal)) as child:
        until(workspace.outbox / "ATELIER_MARNE" / "rapport.html")
        time.sleep(1)
        child.send_signal(signal.SIGTERM)
        child.communicate(timeout=60)
    text = journal.read_text(encoding="utf-8")
    assert '"event": "prepare"' in text
    assert "MARNE" not in text.upper()
    assert "9479" not in text


def build(workspace: Workspace) -> None:
    subprocess.run(
        command("build", "--workspace", str(workspace.root), "--today", "2026-11-23"),
        capture_output=True,
        timeout=100,
        check=False,
    )


# benchmarks/watch/kills.py makes 200 of these and more.
def test_killed_at_random_times_it_converges_to_the_bytes_of_an_undisturbed_run(
    workspace: Workspace,
) -> None:
    drop(workspace, "MARNE", INVOICE, KBIS)
    build(workspace)
    expected = digests(workspace.outbox / "MARNE")
    began = time.monotonic()
    shutil.rmtree(workspace.outbox / "MARNE")
    build(workspace)
    whole = time.monotonic() - began
    inbox = digests(workspace.inbox)
    chance = random.Random(7)
    for _ in range(5):
        with process("build", "--workspace", str(workspace.root), "--today", "2026-11-23") as child:
            time.sleep(chance.uniform(0.2, 1.0) * whole)
            child.send_signal(signal.SIGKILL)
            child.wait()
        state = workspace.outbox / "MARNE"
        if state.exists():  # else the former state waits aside for the next start
            assert digests(state) == expected
    build(workspace)
    assert digests(workspace.outbox / "MARNE") == expected
    assert digests(workspace.inbox) == inbox
    assert not list((workspace.root / ".outbox-en-cours").glob("*/*"))
    names = sorted(path.name for path in workspace.outbox.iterdir())
    assert names == ["MARNE", "README.md", "index.html"]


# Kills itself at the n-th change it makes to the disk (n = 0: only counts them).
_KILLED_AT = """
import os, signal, sys
at, count = int(sys.argv.pop(1)), 0
def hook(event, arguments):
    global count
    if event in {"os.rename", "os.mkdir", "os.remove", "os.rmdir"}:
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
from dossier_builder.cli import main
main()
print(count)
"""


def build_killed_at(workspace: Workspace, change: int) -> int:
    """Build in a process that dies before its n-th change; returns how many it made."""
    result = subprocess.run(
        [
            *(sys.executable, "-c", _KILLED_AT, str(change)),
            *("build", "--workspace", str(workspace.root), "--today", "2026-11-23"),
        ],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    if result.returncode == -signal.SIGKILL:
        return 0
    return int(result.stdout.split()[-1])


def test_killed_before_a_change_to_the_disk_it_converges_to_the_same_bytes(
    workspace: Workspace,
) -> None:
    drop(workspace, "MARNE", KBIS)
    build(workspace)
    state = workspace.outbox / "MARNE"
    expected = digests(state)
    changes = build_killed_at(workspace, 0)
    assert changes > 6
    # The swap and what follows it are the last changes: part 0 dies in it, 3 near the start.
    for part in range(4):
        at = max(1, changes - part * (changes // 4 or 1))
        assert build_killed_at(workspace, at) == 0, "it was to be killed"
        if state.exists():
            assert digests(state) == expected
        build(workspace)
        assert digests(state) == expected
        assert not list((workspace.root / ".outbox-en-cours").glob("*/*"))
