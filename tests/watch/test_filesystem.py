"""Which folders must be polled, from tables of mounts as Linux writes them."""

from pathlib import Path

import pytest

from dossier_builder.watch.filesystem import is_polled


def mounts(tmp_path: Path, kind: str, point: Path) -> Path:
    table = tmp_path / "mounts"
    escaped = str(point).replace(" ", "\\040")
    table.write_text(f"/dev/vda / ext4 rw 0 0\nsrv:/x {escaped} {kind} rw 0 0\n")
    return table


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "virtiofs"])
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
