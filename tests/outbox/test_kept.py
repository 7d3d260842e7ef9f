"""What stands in an outbox folder, looked at while people work in it."""

from pathlib import Path

import pytest

from dossier_builder.outbox import kept
from dossier_builder.outbox.kept import former_state
from dossier_builder.outbox.manifest import MANIFEST_NAME, FileEntry, Manifest, sha256_of, to_json


def test_a_result_deleted_while_it_is_looked_at_is_neither_altered_nor_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = tmp_path / "dossier.json"
    result.write_text("{}", encoding="utf-8")
    entry = FileEntry(path=result.name, sha256=sha256_of(result), inputs=())
    manifest = Manifest(dossier="A", today="2026-11-23", version="1", files=(entry,))
    (tmp_path / MANIFEST_NAME).write_text(to_json(manifest), encoding="utf-8")

    def deleted_meanwhile(path: Path) -> str:
        path.unlink()
        return sha256_of(path)

    monkeypatch.setattr(kept, "sha256_of", deleted_meanwhile)

    assert former_state(tmp_path).altered == ()
