"""Which folders must be polled, from tables of mounts as Linux writes them."""

from pathlib import Path

import pytest

from dossier_builder.watch.filesystem import is_polled, macos_types, type_of


def mounts(tmp_path: Path, kind: str, point: Path) -> Path:
    table = tmp_path / "mounts"
    escaped = str(point).replace(" ", "\\040")
    table.write_text(f"/dev/vda / ext4 rw 0 0\nsrv:/x {escaped} {kind} rw 0 0\n")
    return table


@pytest.mark.parametrize(
    "kind",
    [
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2"),
        *("fuse", "9p", "virtiofs", "vboxsf", "drvfs", "davfs", "afpfs", "afs", "ceph"),
    ],
)
def test_a_network_share_is_polled(tmp_path: Path, kind: str) -> None:
    share = tmp_path / "partage du cabinet"
    (share / "inbox").mkdir(parents=True)
    assert is_polled("auto", (share / "inbox",), mounts=mounts(tmp_path, kind, share))


def test_a_local_disk_beside_a_share_is_not(tmp_path: Path) -> None:
    table = mounts(tmp_path, "nfs4", tmp_path / "partage")
    assert not is_polled("auto", (tmp_path / "inbox",), mounts=table)


def test_the_setting_wins(tmp_path: Path) -> None:
    table = mounts(tmp_path, "nfs4", tmp_path)
    assert not is_polled("natif", (tmp_path,), mounts=table)
    assert is_polled("scrutation", (tmp_path,), mounts=tmp_path / "none")


def test_a_system_without_a_table_of_mounts_relies_on_events(tmp_path: Path) -> None:
    assert not is_polled("auto", (tmp_path,), mounts=tmp_path / "none")


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "zfs"])
def test_a_disk_of_this_machine_is_relied_on_for_events(tmp_path: Path, kind: str) -> None:
    assert not is_polled("auto", (tmp_path,), mounts=mounts(tmp_path, kind, tmp_path))


def test_the_last_mount_on_a_point_is_the_one_that_counts(tmp_path: Path) -> None:
    table = mounts(tmp_path, "autofs", tmp_path / "partage")
    with table.open("a") as stream:
        stream.write(f"srv:/x {tmp_path}/partage nfs4 rw 0 0\n")
    assert is_polled("auto", (tmp_path / "partage" / "inbox",), mounts=table)


def test_one_share_among_the_folders_is_enough(tmp_path: Path) -> None:
    table = mounts(tmp_path, "cifs", tmp_path / "partage")
    assert is_polled("auto", (tmp_path / "inbox", tmp_path / "partage"), mounts=table)


def test_what_mount_says_on_macos_is_understood() -> None:
    types = macos_types(
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//anne@nas._smb._tcp.local/dossiers (2026) on /Volumes/dossiers (2026) (smbfs, nodev)\n"
        "map auto_home on /System/Volumes/Data/home (autofs, automounted)\n"
    )
    assert type_of(Path("/Volumes/dossiers (2026)/inbox"), types) == "smbfs"
    assert type_of(Path("/Users/anne/inbox"), types) == "apfs"
