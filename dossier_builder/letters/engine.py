"""The embedded engine: dxpdf with the package's own fonts, in this process."""

import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from dossier_builder.errors import MissingDependencyError, TemplateError
from dossier_builder.fonts import DIRECTORY

# What people's templates ask for, and the free font of the same widths that travels with us.
SUBSTITUTES: Final = {
    "Times New Roman": "Liberation Serif",
    "Times": "Liberation Serif",
    "Arial": "Liberation Sans",
    "Helvetica": "Liberation Sans",
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "MS Gothic": "DejaVu Sans",
    "Segoe UI Symbol": "DejaVu Sans",
}
# Others, by what resembles them most: line ends move, `features` says so. The engine looks
# past fontconfig for these: `prepare` writes the other name into the document.
LIKENESS: Final = {
    **dict.fromkeys(
        (
            "Arial Narrow",
            "Century Gothic",
            "Franklin Gothic Book",
            "Gill Sans MT",
            "Helvetica Neue",
            "Lucida Sans",
            "Montserrat",
            "Open Sans",
            "Roboto",
            "Trebuchet MS",
        ),
        "Liberation Sans",
    ),
    **dict.fromkeys(("Aptos", "Candara", "Corbel", "Lato", "Segoe UI"), "Carlito"),
    **dict.fromkeys(("Tahoma", "Verdana"), "DejaVu Sans"),
    "Constantia": "Caladea",
}
FALLBACK: Final = "Liberation Serif"
AVAILABLE: Final = frozenset(
    {"Liberation Serif", "Liberation Sans", "Carlito", "Caladea", "DejaVu Sans"}
)

# fontconfig is told through the environment, and complains on the process's stderr: both
# are the whole process's, so one conversion at a time.
_LOCK: Final = threading.Lock()
_OTHER_ENGINE: Final = (
    'choisissez pdf = "libreoffice" dans la section [moteurs] de dossier-builder.toml.'
)


def fonts_conf(cache_dir: Path) -> str:
    """Return a fontconfig file that knows the package's fonts and no other.

    The last rule gives a family to patterns that have none, which dxpdf asks for.
    """
    aliases = "".join(
        f'<match target="pattern"><test name="family" compare="eq"><string>{asked}</string>'
        f'</test><edit name="family" mode="assign" binding="same"><string>{ours}</string></edit>'
        "</match>"
        for asked, ours in SUBSTITUTES.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{DIRECTORY}</dir><cachedir>{cache_dir}</cachedir>{aliases}"
        '<match target="pattern"><edit name="family" mode="append_last">'
        f"<string>{FALLBACK}</string><string>DejaVu Sans</string></edit></match>"
        "</fontconfig>"
    )


def convert(docx: bytes, *, name: str) -> bytes:
    """Return `docx` as PDF, drawn by dxpdf; the same input gives the same bytes.

    Raises `MissingDependencyError` without dxpdf, `TemplateError` when it cannot read
    the document.
    """
    try:
        import dxpdf
    except ImportError as error:
        raise MissingDependencyError(
            "Le moteur PDF intégré (dxpdf) n’est pas installé.",
            next_step=f"Réinstallez dossier-builder, ou {_OTHER_ENGINE}",
        ) from error
    with _LOCK, _own_fonts(), _without_font_warnings():
        try:
            pdf: bytes = dxpdf.convert(docx)
        except RuntimeError as error:
            raise TemplateError(
                "Le moteur PDF intégré n’a pas pu lire ce document.",
                file=name,
                next_step="Ouvrez-le dans Word et enregistrez-le à nouveau en .docx, ou "
                + _OTHER_ENGINE,
            ) from error
    return pdf


@contextmanager
def _own_fonts() -> Iterator[None]:
    """Point fontconfig to our fonts for one conversion, and leave the environment as it was.

    Its file is read anew each time, at no cost that shows: it need not outlive the
    conversion, and a worker that is killed leaves nothing behind.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory(prefix="dossier-builder-fontes-") as name:
        conf = Path(name) / "fonts.conf"
        conf.write_text(fonts_conf(Path(name) / "cache"), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(conf)
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _without_font_warnings() -> Iterator[None]:
    """Hold back fontconfig's complaints about the host's own files, which we do not use.

    It writes them straight to file descriptor 2, in English; anything else that was
    written meanwhile is passed on.
    """
    try:
        kept = os.dup(2)
    except OSError:  # a process without stderr, a Windows service for example
        yield
        return
    if sys.stderr is not None:
        sys.stderr.flush()
    with tempfile.TemporaryFile() as held:
        os.dup2(held.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            held.seek(0)
            for line in held:
                if not line.startswith(b"Fontconfig warning"):
                    os.write(2, line)
