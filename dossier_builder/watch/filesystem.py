"""What the folders of a workspace lie on: still the same disk, and does it tell of changes?"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final, Literal

from dossier_builder.outbox.trouble import StorageError
from dossier_builder.workspace import Workspace

Mode = Literal["auto", "natif", "scrutation"]

_MOUNTS: Final = Path("/proc/self/mounts")
# File systems on which another machine's writes raise no event here (inotify(7): "does not
# report events for network filesystems"), and user-space ones that serve remote files.
_SILENT: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "ceph"),
        *("9p", "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "drvfs", "davfs", "glusterfs"),
        *("lustre", "gfs2", "ocfs2", "beegfs", "fuse", "coda", "orangefs", "pvfs2"),
        *("afpfs", "webdav", "ftp", "macfuse", "osxfuse"),  # as macOS calls them
    }
)
# A line of mount(8) on macOS: "//anne@nas/dossiers on /Volumes/dossiers (smbfs, nodev)".
_MACOS_MOUNT: Final = re.compile(r" on (?P<point>/.*) \((?P<kind>\w+)[,)]")
# What Windows says of a drive letter that stands for a share (GetDriveTypeW, fileapi.h).
_DRIVE_REMOTE: Final = 4
_SILENT_PREFIX: Final = "fuse."


class Places:
    """Remembers which folders inbox/ and outbox/ are, and whether they are disks of their own.

    A disk or share that is unplugged leaves an empty folder in its place: it must not be
    taken for an inbox/ that a person emptied, nor written to.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: tuple[tuple[int, int], ...] = ()
        self._mounted: set[Path] = set()

    def have_moved(self) -> bool:
        """Return whether a folder is another one than at the last call (True at the first).

        Raises `OSError` when one of them is not there, `StorageError` when the disk or share that
        inbox/ or outbox/ was is gone.
        """
        own = self._workspace.root.stat().st_dev
        inbox, outbox = self._workspace.inbox, self._workspace.outbox
        found = (_identity(inbox.stat()), _identity(outbox.stat()))
        for folder, identity in zip((inbox, outbox), found, strict=True):
            if identity[0] != own:
                self._mounted.add(folder)
            elif folder in self._mounted:
                self._known = ()
                raise _unplugged(folder)
        moved, self._known = found != self._known, found
        return moved


def is_polled(mode: Mode, folders: tuple[Path, ...], *, mounts: Path = _MOUNTS) -> bool:
    """Return whether `folders` must be looked at again and again.

    `auto` decides by the type of their file systems: from the table of mounts on Linux, from
    mount(8) on macOS; on Windows a network path (`\\\\server\\share`) or drive is polled.
    """
    if mode != "auto":
        return mode == "scrutation"
    if sys.platform == "win32":
        return any(_is_remote(folder) for folder in folders)
    types = macos_types(_mount_says()) if sys.platform == "darwin" else _types(mounts)
    return any(_is_silent(type_of(folder, types)) for folder in folders)


def macos_types(said: str) -> dict[str, str]:
    """Return mount point -> type from what mount(8) says on macOS."""
    found = [_MACOS_MOUNT.search(line) for line in said.splitlines()]
    return {match["point"]: match["kind"] for match in found if match}


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


def _identity(status: os.stat_result) -> tuple[int, int]:
    return (status.st_dev, status.st_ino)


def _unplugged(folder: Path) -> StorageError:
    return StorageError(
        f"Le disque ou le partage de {folder.name}/ n’est plus là.",
        file=folder,
        next_step="Rebranchez-le ; la surveillance reprend d’elle-même. S’il ne doit plus "
        "servir, relancez le programme.",
    )


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


def _mount_says() -> str:
    try:
        said = subprocess.run(["/sbin/mount"], capture_output=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.decode("utf-8", "surrogateescape")


def _is_remote(folder: Path) -> bool:
    """Tell whether a folder is on a network path or a network drive (Windows)."""
    if sys.platform != "win32":
        return False
    import ctypes

    path = folder.resolve()
    drive = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
    return str(path).startswith("\\\\") or drive == _DRIVE_REMOTE


def _is_silent(kind: str) -> bool:
    return kind in _SILENT or kind.startswith(_SILENT_PREFIX)
