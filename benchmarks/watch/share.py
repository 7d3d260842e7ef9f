"""A watch over a real share, while another machine writes to it: all of it is seen, once.

    python -m benchmarks.watch.share /mnt/partage /srv/partage

The first folder is the share as this machine sees it, the second the same folder as another
one does, whose writes raise no event here. Prints what was seen and after how many seconds;
exit code 1 when something was not.
"""

import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.watch.machine import load_average
from benchmarks.watch.space import USUAL, new_workspace
from benchmarks.watch.watched import Told, watched
from dossier_builder.making.record import DATA_NAME
from dossier_builder.outbox.manifest import sha256_of
from dossier_builder.shipped import examples_dir
from dossier_builder.watch.filesystem import is_polled

_SAMPLE = examples_dir() / "ATELIER_MARNE"
_NAME = "MARNE"
_PATIENCE = 120.0


class Trial:
    """A workspace on the share, and its inbox as the other machine sees it."""

    def __init__(self, share: Path, source: Path) -> None:
        self.workspace = new_workspace(share / "espace", quiet="2")
        self.far = source / "espace" / "inbox" / _NAME
        self.state = self.workspace.outbox / _NAME

    def run(self) -> dict[str, float]:
        """Return each change that the other machine makes, and the seconds until its build."""
        steps: dict[str, Callable[[], None]] = {
            "eight files copied slowly": self._copy_slowly,
            "a file put in another's place, same size": self._replace,
            "a file renamed": lambda: self._rename(USUAL[0], "facture.pdf"),
            "a file removed": lambda: (self.far / USUAL[1]).unlink(),
        }
        seconds = {}
        with watched(self.workspace) as told:
            for what, change in steps.items():
                built = len(told.outcomes)
                change()
                began = time.monotonic()
                self._until_right(told, built + 1)
                seconds[what] = time.monotonic() - began
            assert not told.errors, told.errors
            time.sleep(6)
            assert len(told.outcomes) == built + 1, "it was built again without a change"
        return seconds

    def _copy_slowly(self) -> None:
        """Write as a slow line does: in parts, with pauses as long as the wait for stillness."""
        self.far.mkdir()
        for name in USUAL:
            content = (_SAMPLE / name).read_bytes()
            with (self.far / name).open("wb") as stream:
                stream.write(content[: len(content) // 2])
                stream.flush()
                time.sleep(2 if name == USUAL[0] else 0.3)
                stream.write(content[len(content) // 2 :])

    def _replace(self) -> None:
        path = self.far / USUAL[5]
        path.write_bytes(path.read_bytes().replace(b"2026", b"2025"))

    def _rename(self, name: str, other: str) -> None:
        (self.far / name).rename(self.far / other)

    def _until_right(self, told: Told, count: int) -> None:
        deadline = time.monotonic() + _PATIENCE
        while len(told.outcomes) < count or self._built_from() != self._there():
            assert time.monotonic() < deadline, f"not seen: {told.errors}"
            time.sleep(0.2)

    def _there(self) -> dict[str, str]:
        return {path.name: sha256_of(path) for path in self.far.iterdir()}

    def _built_from(self) -> dict[str, str]:
        """Return the SHA-256 of each file that the result was made from, attachments left out."""
        try:
            data = json.loads((self.state / DATA_NAME).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}  # between two states
        files = {item["file"]: item["sha256"] for item in data["files"]}
        return {name: sha256 for name, sha256 in files.items() if "/" not in name}


def main() -> int:
    """Run the trial in a new folder of the share, and take it away again."""
    share, source = map(Path, sys.argv[1:3])
    polled = is_polled("auto", (share,))
    print(f"{share}: {'polled' if polled else 'relied on for events'}")
    try:
        for what, seconds in Trial(share, source).run().items():
            print(f"{what}: right after {seconds:.1f} s")
    finally:
        shutil.rmtree(source / "espace", ignore_errors=True)
    print(f"load of the machine: {load_average()}")
    return 0 if polled else 1


if __name__ == "__main__":
    sys.exit(main())
