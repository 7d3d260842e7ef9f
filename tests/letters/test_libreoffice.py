"""LibreOffice stays warm from letter to letter, its failures have names, and it never lingers."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dossier_builder.errors import MissingDependencyError
from dossier_builder.letters import libreoffice
from dossier_builder.letters.office import Office, OfficeError
from dossier_builder.letters.render import render
from dossier_builder.settings.firm import EngineSettings
from tests.letters.helpers import text_of, with_paragraphs

ONLY = EngineSettings(pdf="libreoffice", repli_autorise=False)
ALLOWED = EngineSettings(pdf="libreoffice", repli_autorise=True)
needs_libreoffice = pytest.mark.skipif(
    libreoffice.find() is None, reason="LibreOffice n’est pas installé"
)
PROTECTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)
# What the real one does as far as we rely on it: a lock file beside the document that it
# opens, then it stays; asked for a conversion, it does {act} and ends.
FAKE = """#!/bin/sh
for last; do :; done
case "$*" in
  *--convert-to*) {act} ;;
  *)
    echo start >> "{log}"
    echo $$ > "$(dirname "$0")/pid"
    touch "$(dirname "$last")/.~lock.$(basename "$last")#"
    exec sleep 60 ;;
esac
"""


@pytest.fixture(autouse=True)
def _cold() -> Iterator[None]:
    libreoffice.close()
    yield
    libreoffice.close()


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Fake":
    return Fake(tmp_path, monkeypatch)


class Fake:
    """A soffice made of a few lines of shell."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.log = folder / "starts"
        self.command = folder / "soffice"
        monkeypatch.setattr(libreoffice, "find", lambda: self.command)

    def does(self, act: str) -> None:
        self.is_script(FAKE.format(act=act, log=self.log))

    def is_script(self, text: str) -> None:
        self.command.write_text(text)
        self.command.chmod(0o755)

    @property
    def starts(self) -> int:
        return len(self.log.read_text().splitlines()) if self.log.exists() else 0


def _letter(text: str = "bonjour", engine: EngineSettings = ONLY) -> str:
    return text_of(render(with_paragraphs(text), engine=engine, name="Mise en demeure"))


class TestFailuresAreNamed:
    def test_absent_it_says_so(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libreoffice, "find", lambda: None)
        with pytest.raises(MissingDependencyError, match="n’est pas installé"):
            _letter()

    @pytest.mark.parametrize(
        ("script", "said"),
        [
            ("#!/bin/sh\nexit 77\n", "dès son démarrage"),
            ("#!/bin/sh\nexec sleep 60\n", "n’a pas démarré en 1\u00a0seconde"),
        ],
    )
    def test_start_that_fails_or_hangs(self, fake: Fake, script: str, said: str) -> None:
        fake.is_script(script)
        with pytest.raises(MissingDependencyError, match=said):
            libreoffice.convert(b"x", name="a", timeout=1)

    def test_command_that_cannot_be_run(self, fake: Fake) -> None:
        with pytest.raises(MissingDependencyError, match="LibreOffice"):
            _letter()

    def test_silence_names_the_letter(self, fake: Fake) -> None:
        fake.does("exit 0")
        with pytest.raises(MissingDependencyError, match="pas produit") as caught:
            _letter()
        assert caught.value.file == "Mise en demeure"

    def test_crash_names_the_letter(self, fake: Fake) -> None:
        fake.does('kill -9 $(cat "$(dirname "$0")/pid"); exit 77')
        with pytest.raises(MissingDependencyError, match="arrêté en erreur") as caught:
            _letter()
        assert caught.value.file == "Mise en demeure"

    def test_hang_ends_at_the_time_limit(self, fake: Fake) -> None:
        fake.does("exec sleep 60")
        since = time.monotonic()
        with pytest.raises(MissingDependencyError, match="n’a pas fini en 3\u00a0secondes"):
            libreoffice.convert(b"x", name="a", timeout=3)
        assert time.monotonic() - since < 30

    def test_after_two_failures_it_is_left_alone_and_says_so(self, fake: Fake) -> None:
        fake.does("exit 0")
        for _ in range(libreoffice.FAILURES):
            with pytest.raises(MissingDependencyError, match="pas produit"):
                _letter()
        with pytest.raises(MissingDependencyError, match="2 fois de suite"):
            _letter()
        assert fake.starts == libreoffice.FAILURES


class TestTheOtherEngineTakesOver:
    def test_only_when_the_person_allows_it(self, fake: Fake) -> None:
        fake.does("exit 0")
        told: list[str] = []
        pdf = render(with_paragraphs("bonjour"), engine=ALLOWED, name="a", on_note=told.append)
        assert "bonjour" in text_of(pdf)
        assert told == ["LibreOffice n’a pas produit de PDF. Le moteur intégré a pris le relais."]


@needs_libreoffice
class TestTheRealOne:
    @pytest.mark.parametrize(("limit", "starts"), [(libreoffice.LETTERS, 1), (4, 2)])
    def test_many_letters_share_one_start_up_to_a_limit(
        self, monkeypatch: pytest.MonkeyPatch, limit: int, starts: int
    ) -> None:
        monkeypatch.setattr(libreoffice, "LETTERS", limit)
        started: list[Office] = []
        real = Office.__init__

        def counted(self: Office, command: Path, *, timeout: int) -> None:
            started.append(self)
            real(self, command, timeout=timeout)

        monkeypatch.setattr(Office, "__init__", counted)
        for number in range(8):
            assert f"lettre {number}" in _letter(f"lettre {number}")
        assert len(started) == starts

    def test_killed_between_two_letters_it_starts_again(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        _letter("un")
        (pid,) = _instances(tmp_path)
        os.kill(pid, signal.SIGKILL)
        _until(lambda: not _instances(tmp_path))
        assert "deux" in _letter("deux")

    def test_closed_it_leaves_neither_process_nor_folder(self) -> None:
        command = libreoffice.find()
        assert command is not None
        office = Office(command, timeout=60)
        assert office.folder.is_dir() and office.is_running
        office.close()
        assert not office.folder.exists() and not office.is_running
        _until(lambda: not _instances(office.folder))

    def test_worker_killed_outright_takes_it_along(self) -> None:
        script = (
            "import time; from pathlib import Path\n"
            "from dossier_builder.letters.office import Office\n"
            f"office = Office(Path({str(libreoffice.find())!r}), timeout=60)\n"
            "print(office.folder, flush=True); time.sleep(60)\n"
        )
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as worker:
            assert worker.stdout is not None
            folder = Path(worker.stdout.readline().decode().strip())
            assert folder.is_dir() and _instances(folder)
            worker.kill()
        _until(lambda: not _instances(folder) and not folder.exists())

    def test_document_that_cannot_be_loaded_ends_it(self) -> None:
        command = libreoffice.find()
        assert command is not None
        office = Office(command, timeout=60)
        with pytest.raises(OfficeError):
            office.convert(PROTECTED, timeout=20)
        assert not office.is_running


def _instances(folder: Path) -> list[int]:
    """Return the ids of the LibreOffice processes with a profile below `folder`."""
    mark = str(folder)
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                line = (entry / "cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            if "soffice.bin" in line and mark in line:
                found.append(int(entry.name))
    return found


def _until(condition: Callable[[], bool], seconds: float = 30) -> None:
    limit = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < limit, "too late"
        time.sleep(0.05)
