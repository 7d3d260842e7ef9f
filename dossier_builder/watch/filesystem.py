"""Whether the system tells of changes in a folder, or whether it must be looked at again."""

import os
import re
import sys
from pathlib import Path
from typing import Final, Literal

Mode = Literal["auto", "natif", "scrutation"]

_MOUNTS: Final = Path("/proc/self/mounts")
# File systems on which another machine's writes raise no event here (inotify(7): "does not
# report events for network filesystems"), and user-space ones that serve remote files.
_SILENT: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "ceph"),
        *("9p", "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "drvfs", "davfs", "glusterfs"),
        *("lustre", "gfs2", "ocfs2", "beegfs", "fuse"),
    }
)
_SILENT_PREFIX: Final = "fuse."


def is_polled(mode: Mode, folders: tuple[Path, ...], *, mounts: Path = _MOUNTS) -> bool:
    """Return whether `folders` must be looked at again and again.

    `auto` decides by the type of their file systems where the system says it (Linux); a
    network path (`\\\\server\\share`) is polled on Windows.
    """
    if mode != "auto":
        return mode == "scrutation"
    if sys.platform == "win32":
        return any(str(folder).startswith("\\\\") for folder in folders)
    types = _types(mounts)
    return any(_is_silent(type_of(folder, types)) for folder in folders)


def type_of(folder: Path, types: dict[str, str]) -> str:
    """Return the file system type of a folder, from mount points and their types."""
    path = os.path.realpath(folder)
    while True:
        if path in types:
            return types[path]
        parent = os.path.dirname(path)  # noqa: PTH120  text, not a file to open
        if parent == path:
            return ""
        path = parent


def _types(mounts: Path) -> dict[str, str]:
    """Return mount point -> type; the last mount on a point is the one that is seen."""
    try:
        text = mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return {}  # no such table on this system: events are what there is
    rows = [line.split() for line in text.splitlines()]
    return {_unescaped(row[1]): row[2] for row in rows if len(row) > 2}


def _unescaped(point: str) -> str:
    """Undo the octal escapes of blanks in /proc/mounts (fstab(5))."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)


def _is_silent(kind: str) -> bool:
    return kind in _SILENT or kind.startswith(_SILENT_PREFIX)
