"""Open again what a build produced, and compare it with its manifest."""

from pathlib import Path

from dossier_builder.bundle.proof import proof_from_json
from dossier_builder.bundle.verify import verify_bundle
from dossier_builder.errors import UnreadableInputError
from dossier_builder.outbox.manifest import Manifest, changed_files, load_manifest


def check_outbox(folder: Path) -> tuple[Manifest, tuple[str, ...]]:
    """Return the manifest of an outbox folder and each fault found (French; none when right).

    Raises `UnreadableInputError` when the folder holds no manifest that can be read.
    """
    manifest = load_manifest(folder)
    if manifest is None:
        raise UnreadableInputError(
            "Ce dossier n’a pas de manifeste : ce n’est pas un résultat de dossier-builder.",
            file=folder,
            next_step="Indiquez un dossier de outbox/, par exemple outbox/MON_DOSSIER.",
        )
    return manifest, (*changed_files(folder, manifest.files), *_bundle_faults(folder, manifest))


def _bundle_faults(folder: Path, manifest: Manifest) -> tuple[str, ...]:
    if manifest.bundle is None or manifest.proof is None:
        return ()
    path = folder / manifest.bundle
    if not path.is_file():
        return ()  # already named as missing
    return verify_bundle(path, proof_from_json(manifest.proof))
