"""Runs LibreOffice for a worker, and ends it with that worker, even one killed outright.

    python office_guard.py FOLDER COMMAND [ARGUMENT ...]

The worker holds the other end of our standard input: when it is gone, for whatever reason,
the system closes it. Standard library only: this file is run by its path, by itself.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

ENDED = "arrete"


def main(folder: Path, command: list[str]) -> None:
    """Run `command` until standard input is closed, then end it and remove `folder`.

    When the command ends by itself, the file `ENDED` appears in `folder`.
    """
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    watcher = threading.Thread(target=_note_end, args=(child, folder / ENDED))
    watcher.start()
    signal.signal(signal.SIGTERM, lambda *_: _kill(child))
    sys.stdin.buffer.read()
    _kill(child)
    watcher.join()
    _remove(folder)


def _note_end(child: "subprocess.Popen[bytes]", mark: Path) -> None:
    child.wait()
    mark.touch()


def _kill(child: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(child.pid)], check=False)
    else:
        # Its group also holds what it started; it may be gone already.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


def _remove(folder: Path) -> None:
    """Remove the folder; what was just killed may be writing its last file into it."""
    for _ in range(20):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.05)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
