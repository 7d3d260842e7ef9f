"""Loaded into the workers of a watch under test: a reader that some names make fail.

The real reader, but for a file whose name begins so: `pend` hangs, `tue` dies of a signal,
`gave` takes all the memory there is, `tourne` never ends a loop.
"""

import os
import signal
import time
from pathlib import Path
from typing import Any

from dossier_builder.facts import cache
from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import ReadFile


def _read(path: Path, **options: Any) -> tuple[ReadFile, ...]:
    name = path.name
    if name.startswith("pend"):
        time.sleep(3600)
    if name.startswith("tourne"):
        while True:
            pass
    if name.startswith("tue"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("gave"):
        hoard = []
        while True:
            hoard.append(bytearray(50_000_000))
    return read_file(path, **options)


vars(cache)["read_file"] = _read
