"""A LibreOffice that stays warm: started once, handed one document after the other.

A document of its own keeps it open. The command that asks for a conversion finds the running
instance through the profile: 0.05 s to hand a letter over, where a start takes a second.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from dossier_builder.french import compte
from dossier_builder.letters import office_guard

# No outside image or link is fetched, no macro runs, whatever the person's own profile says;
# the lock file of the document that keeps it open tells that it has started.
_PROFILE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc">
<prop oor:name="UseDocumentOOoLockFile" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
_KEEPER: Final = "ouvert.txt"
_LOCK_FILE: Final = f".~lock.{_KEEPER}#"
_LOOK: Final = 0.02
# A crash is known to the guard a moment after the one who asked for the conversion.
_GRACE: Final = 2.0


class OfficeError(Exception):
    """LibreOffice did not do it; the message says what happened, as a French sentence."""


class Office:
    """One running LibreOffice, with a folder and a profile of its own."""

    def __init__(self, command: Path, *, timeout: int) -> None:
        """Start it; `timeout` is in seconds. Raises `OfficeError` when it does not start."""
        self._command = command
        self.folder = Path(tempfile.mkdtemp(prefix="dossier-builder-lo-"))
        _lay_out(self.folder)
        self._guard = subprocess.Popen(
            [
                *(sys.executable, "-I", "-S", office_guard.__file__, str(self.folder)),
                *self._call("--nologo", str(self.folder / _KEEPER)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            self._await_start(timeout)
        except BaseException:
            self.close()
            raise

    def convert(self, docx: bytes, *, timeout: int) -> bytes:
        """Return `docx` as PDF. Raises `OfficeError`; this instance is then of no more use."""
        source, target = self.folder / "lettre.docx", self.folder / "pdf" / "lettre.pdf"
        source.write_bytes(docx)
        target.unlink(missing_ok=True)
        try:
            self._ask(source, target.parent, timeout)
            return self._result(target)
        except OfficeError:
            self.close()
            raise

    @property
    def is_running(self) -> bool:
        """False once it has crashed or was closed."""
        return self._guard.poll() is None and not (self.folder / office_guard.ENDED).exists()

    def close(self) -> None:
        """End it and remove its folder."""
        assert self._guard.stdin is not None
        with contextlib.suppress(OSError):  # the guard is gone: its pipe is broken
            self._guard.stdin.close()
        try:
            self._guard.wait(5)
        except subprocess.TimeoutExpired:
            self._guard.kill()
            self._guard.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _call(self, *arguments: str) -> list[str]:
        profile = (self.folder / "profil").as_uri()
        own = (f"-env:UserInstallation={profile}", "--headless", "--norestore")
        return [str(self._command), *own, *arguments]

    def _await_start(self, timeout: int) -> None:
        limit = time.monotonic() + timeout
        while not (self.folder / _LOCK_FILE).exists():
            if not self.is_running:
                raise OfficeError("LibreOffice s’est arrêté en erreur dès son démarrage.")
            if time.monotonic() > limit:
                raise OfficeError(f"LibreOffice n’a pas démarré en {compte(timeout, 'seconde')}.")
            time.sleep(_LOOK)

    def _ask(self, source: Path, folder: Path, timeout: int) -> None:
        asked = self._call(
            *("--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder), str(source))
        )
        client = subprocess.Popen(
            asked,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            client.wait(timeout)
        except subprocess.TimeoutExpired:
            raise OfficeError(
                f"LibreOffice n’a pas fini en {compte(timeout, 'seconde')}."
            ) from None
        finally:
            _end_group(client)

    def _result(self, target: Path) -> bytes:
        """Return what was written: the exit status is 0 even when nothing was."""
        if target.is_file() and target.stat().st_size:
            return target.read_bytes()
        limit = time.monotonic() + _GRACE
        while self.is_running and time.monotonic() < limit:
            time.sleep(_LOOK)
        if self.is_running:
            raise OfficeError("LibreOffice n’a pas produit de PDF.")
        raise OfficeError("LibreOffice s’est arrêté en erreur.")


def _lay_out(folder: Path) -> None:
    profile = folder / "profil" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    (folder / "pdf").mkdir()
    (folder / _KEEPER).touch()


def _end_group(process: "subprocess.Popen[bytes]") -> None:
    """End a command and what it started: without the running instance it becomes one itself."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
