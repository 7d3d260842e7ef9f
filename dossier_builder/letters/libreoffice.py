"""LibreOffice as the other engine: own profile, one start for many letters, a time limit."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dossier_builder.errors import MissingDependencyError

# No outside image or link is fetched, no macro runs, whatever the person's own profile says.
_PROFILE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
</oor:items>
"""


def find() -> Path | None:
    """Return the LibreOffice command of this machine, None when it is not installed."""
    for command in ("soffice", "libreoffice"):
        if found := shutil.which(command):
            return Path(found)
    return None


def convert_all(docs: Mapping[str, bytes], *, timeout: int) -> dict[str, bytes]:
    """Return each .docx as PDF, by name; one process does them all.

    `timeout` is in seconds, for the start and each document. Raises
    `MissingDependencyError` when LibreOffice is absent, crashes, runs out of time, or
    gives no file (its exit status is 0 even then).
    """
    command = find()
    if command is None:
        raise MissingDependencyError(
            "LibreOffice est choisi comme moteur PDF mais n’est pas installé.",
            next_step='Installez LibreOffice, ou choisissez pdf = "integre" dans la section '
            "[moteurs] de dossier-builder.toml.",
        )
    with tempfile.TemporaryDirectory(prefix="dossier-builder-lo-") as name:
        folder = Path(name)
        sources = _lay_out(docs, folder)
        _run(command, folder, list(sources.values()), timeout * max(1, len(docs)))
        return {doc: _result(folder, source, doc) for doc, source in sources.items()}


def _lay_out(docs: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    profile = folder / "profil" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    (folder / "pdf").mkdir()
    sources = {}
    for number, (name, docx) in enumerate(docs.items()):
        sources[name] = folder / f"{number}.docx"
        sources[name].write_bytes(docx)
    return sources


def _run(command: Path, folder: Path, sources: list[Path], timeout: int) -> None:
    arguments = [
        str(command),
        f"-env:UserInstallation={(folder / 'profil').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(folder / "pdf"),
        *map(str, sources),
    ]
    try:
        subprocess.run(arguments, capture_output=True, check=True, timeout=timeout)
    except subprocess.TimeoutExpired as error:
        raise _failed(f"LibreOffice n’a pas fini en {timeout} secondes.") from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise _failed("LibreOffice s’est arrêté en erreur.") from error


def _result(folder: Path, source: Path, name: str) -> bytes:
    pdf = folder / "pdf" / f"{source.stem}.pdf"
    if not pdf.is_file() or pdf.stat().st_size == 0:
        raise _failed(f"LibreOffice n’a pas produit le PDF de « {name} ».")
    return pdf.read_bytes()


def _failed(what: str) -> MissingDependencyError:
    return MissingDependencyError(
        what,
        next_step='Recommencez, augmentez delai_secondes, ou choisissez pdf = "integre" dans la '
        "section [moteurs] de dossier-builder.toml.",
    )
