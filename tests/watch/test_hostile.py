"""A corpus made to break it, dropped while the watch runs: it lives, and names every file."""

import html
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier_builder.watch.status import statuses
from dossier_builder.workspace import Workspace, is_ignored
from tests.watch import hostile
from tests.watch.conftest import INVOICE, KBIS, SAMPLE, drop
from tests.watch.test_process import command, until

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc; files of POSIX"),
    pytest.mark.timeout(400),
]

SECONDS = 10
MEGABYTES = 700
LIMITS = f"\n[limites]\nsecondes = {SECONDS}\nmemoire_mo = {MEGABYTES}\npages = 500\n"
# They cost a reader all its time or two lives: tried once, in a dossier.
_SLOW = frozenset({"contenu gonfle.pdf", "formulaire recursif.pdf"})
# What a worker is beside the data it may allocate: code, stack, pages shared with the others.
_BESIDE_DATA = 250


# Runs the program with `poison_reader` in the server that its workers are forked from.
POISONED = """
import sys
from dossier_builder import isolation
isolation._PRELOAD += ("tests.watch.poison_reader",)
from dossier_builder.cli import main
sys.exit(main())
"""


@contextmanager
def watching(
    workspace: Workspace, *, code: str | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run the watch with small limits, as a process of its own."""
    workspace.firm_file.write_text(workspace.firm_file.read_text("utf-8") + LIMITS, "utf-8")
    log = (workspace.root / "sortie.txt").open("wb")
    with (
        log,
        subprocess.Popen(
            command("watch", "--workspace", str(workspace.root), code=code),
            stdout=log,
            stderr=log,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        ) as child,
    ):
        until(workspace.cache / "verrou")
        try:
            yield child
            assert child.poll() is None, "the watch did not live"
            child.terminate()
            child.wait(timeout=10)
        finally:
            child.kill()
    said = (workspace.root / "sortie.txt").read_text("utf-8", "replace")
    assert "Traceback" not in said
    assert "Erreur inattendue" not in said


def wait(child: "subprocess.Popen[bytes]", fact: Callable[[], bool], seconds: float = 300) -> int:
    """Wait for a fact; returns the highest data size (MB) of a process below the watch."""
    peak, deadline = 0, time.monotonic() + seconds
    while not fact():
        assert time.monotonic() < deadline, "it did not come"
        assert child.poll() is None, "the watch did not live"
        peak = max(peak, *(data_megabytes(one) for one in below(child.pid)), 0)
        time.sleep(0.05)
    return peak


def below(process: int) -> list[int]:
    """Return a process and all that descend from it."""
    found = [process]
    for one in found:
        try:
            children = Path(f"/proc/{one}/task/{one}/children").read_text().split()
        except OSError:
            continue  # it has ended
        found += map(int, children)
    return found


def data_megabytes(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return max((int(line.split()[1]) // 1000 for line in lines if "VmHWM" in line), default=0)


def files(workspace: Workspace, dossier: str) -> dict[str, str | None]:
    """Return the files that a dossier's data name, each with its error."""
    try:
        text = (workspace.outbox / dossier / "dossier.json").read_text("utf-8")
    except OSError:
        return {}
    return {item["file"]: item.get("error") for item in json.loads(text)["files"]}


def listed(workspace: Workspace) -> str:
    page = workspace.outbox / "a_classer.html"
    return html.unescape(page.read_text("utf-8")) if page.exists() else ""


def poisons() -> dict[str, hostile.Write]:
    return hostile.poisons()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The poisons, written once: some take seconds to make."""
    folder = tmp_path_factory.mktemp("poisons")
    written = poisons()
    for name, write in written.items():
        write(folder / name)
    return {name: folder / name for name in written}


def test_each_poison_is_named_and_the_good_files_beside_it_are_read(
    workspace: Workspace, made: dict[str, Path]
) -> None:
    with watching(workspace) as child:
        folder = drop(workspace, "POISONS", INVOICE, KBIS)
        for name, path in made.items():
            (folder / name).hardlink_to(path)
        drop(workspace, "BON", INVOICE, KBIS)
        wait(child, lambda: bool(files(workspace, "BON")), 60)
        peak = wait(child, lambda: made.keys() <= files(workspace, "POISONS").keys())
        assert peak < MEGABYTES + _BESIDE_DATA
        found = files(workspace, "POISONS")
        assert found[INVOICE] is None
        assert found[KBIS] is None
        for name in ("creux 10 Go.pdf", "dix mille pages.pdf", "vide.pdf", "image fausse.png"):
            assert found[name], name
        drop(workspace, "APRES", KBIS)  # the readers are all there again
        wait(child, lambda: bool(files(workspace, "APRES")), 60)
    assert all(status.error is None for status in statuses(workspace))


def test_a_reader_that_hangs_dies_or_swells_is_a_finding_on_its_file_alone(
    workspace: Workspace,
) -> None:
    causes = {
        "pend.pdf": f"après {SECONDS}\u00a0secondes",
        "tourne.pdf": f"après {SECONDS}\u00a0secondes",
        "tue.pdf": "brutalement",
        "gave.pdf": f"{MEGABYTES}\u00a0Mo",
    }
    with watching(workspace, code=POISONED) as child:
        folder = drop(workspace, "POISONS", INVOICE)
        for name in causes:
            (folder / name).write_bytes((SAMPLE / KBIS).read_bytes())
        drop(workspace, "BON", INVOICE, KBIS)
        wait(child, lambda: bool(files(workspace, "BON")), 120)
        peak = wait(child, lambda: bool(files(workspace, "POISONS")))
        assert peak < MEGABYTES + _BESIDE_DATA
        found = files(workspace, "POISONS")
        assert found.pop(INVOICE) is None
        assert found.keys() == causes.keys()
        for name, cause in causes.items():
            assert cause in (found[name] or ""), name
        drop(workspace, "APRES", KBIS)
        wait(child, lambda: bool(files(workspace, "APRES")), 120)


def test_poisons_dropped_into_no_dossier_are_listed_and_stop_no_dossier(
    workspace: Workspace, made: dict[str, Path]
) -> None:
    with watching(workspace) as child:
        dropped = made.keys() - _SLOW
        for name in dropped:
            (workspace.inbox / name).hardlink_to(made[name])
        for name, write in hostile.special_files().items():
            write(workspace.inbox / name)
        everything = {*dropped, *hostile.special_files()}
        wait(child, lambda: all(name in listed(workspace) for name in everything))
        drop(workspace, "BON", KBIS)
        wait(child, lambda: bool(files(workspace, "BON")), 200)


def test_names_of_every_kind_are_accounted_for(workspace: Workspace) -> None:
    good = (SAMPLE / INVOICE).read_bytes()
    with watching(workspace) as child:
        folder = drop(workspace, "NOMS", KBIS)
        for odd in hostile.odd_names():
            (folder / os.fsdecode(odd)).write_bytes(good)
            (workspace.inbox / os.fsdecode(odd)).mkdir()
            (workspace.inbox / os.fsdecode(odd) / "facture.pdf").write_bytes(good)
        for name, write in hostile.special_files().items():
            write(folder / name)
        drop(workspace, "index.html", KBIS)
        readable = [name.decode() for name in hostile.odd_names() if b"\xff" not in name]
        wanted = [name for name in readable if not is_ignored(name, (".*",))]
        wait(child, lambda: all(files(workspace, name) for name in [*wanted, "NOMS"]))
        named = files(workspace, "NOMS")
        assert {*wanted, *hostile.special_files(), "hors \\xff\\xfe utf8.pdf"} <= named.keys()
        wait(child, lambda: "index.html" in listed(workspace), 60)
        assert "hors \\xff\\xfe utf8.pdf" in listed(workspace)


def test_folders_in_folders_without_end_are_named_and_what_follows_is_still_seen(
    workspace: Workspace,
) -> None:
    with watching(workspace) as child, hostile.deep_folder(drop(workspace, "FOND", KBIS), 1800):
        wait(child, lambda: bool(files(workspace, "FOND")), 90)
        assert any("32" in (error or "") for error in files(workspace, "FOND").values())
        drop(workspace, "APRES", KBIS)
        wait(child, lambda: bool(files(workspace, "APRES")), 90)


def test_what_is_no_statement_is_an_error_of_its_dossier_alone(workspace: Workspace) -> None:
    with watching(workspace) as child:
        for name, write in hostile.statements().items():
            write(drop(workspace, name, KBIS) / "dossier.toml")
        drop(workspace, "BON", KBIS)
        wait(child, lambda: bool(files(workspace, "BON")), 60)
        wait(
            child,
            lambda: (
                {one.dossier for one in statuses(workspace) if one.error}
                == hostile.statements().keys()
            ),
            60,
        )
