"""Resident memory of a watch and of its workers over thousands of real builds.

    python -m benchmarks.watch.memory 5000             # of one short note each
    python -m benchmarks.watch.memory 500 documents    # of an invoice and an extract

A hundred dossiers; one file of each gets new bytes, all are read and built again by the
real readers and the real build, and so on.
"""

import sys
from pathlib import Path

from benchmarks.watch.machine import load_average, resident
from benchmarks.watch.space import USUAL, drop
from benchmarks.watch.watched import space, watched
from dossier_builder.workspace import Workspace

_DOSSIERS = 100
_FILES = (USUAL[0], USUAL[-1])


def main() -> int:
    """Print the memory after each tenth of the builds asked for."""
    rounds = max(1, (int(sys.argv[1]) if len(sys.argv) > 1 else 5000) // _DOSSIERS)
    change = _documents if sys.argv[2:] == ["documents"] else _note
    with space(quiet="0.2") as workspace, watched(workspace) as told:
        for number in range(rounds):
            for dossier in range(_DOSSIERS):
                change(workspace, f"DOSSIER_{dossier:03}", number)
            told.wait((number + 1) * _DOSSIERS, 600)
            if number in {0, 1} or (number + 1) % max(1, rounds // 10) == 0:
                own, workers = resident()
                print(f"{len(told.outcomes):5} builds: {own:.0f} MB; workers {workers:.0f} MB")
        assert not told.errors, told.errors
        assert len(told.outcomes) == rounds * _DOSSIERS, "built more than once"
    print(f"load of the machine: {load_average()}")
    return 0


def _note(workspace: Workspace, dossier: str, number: int) -> None:
    folder = workspace.inbox / dossier
    folder.mkdir(exist_ok=True)
    (folder / "note.txt.part").write_text(f"Note {number} du dossier {dossier}.")
    (folder / "note.txt.part").replace(folder / "note.txt")


def _documents(workspace: Workspace, dossier: str, number: int) -> None:
    """Drop two documents, then replace one by a whole other one, in one move."""
    if number == 0:
        drop(workspace, dossier, _FILES)
        return
    path = workspace.inbox / dossier / _FILES[-1]
    aside = Path(f"{path}.part")
    aside.write_bytes(path.read_bytes() + f"%{number}\n%%EOF\n".encode())
    aside.replace(path)


if __name__ == "__main__":
    sys.exit(main())
