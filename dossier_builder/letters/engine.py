"""The embedded engine: dxpdf with the package's own fonts, in this process."""

import os
import tempfile
from functools import cache
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
AVAILABLE: Final = frozenset(
    {"Liberation Serif", "Liberation Sans", "Carlito", "Caladea", "DejaVu Sans"}
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
        "<string>Liberation Serif</string><string>DejaVu Sans</string></edit></match>"
        "</fontconfig>"
    )


@cache
def _configure() -> None:
    """Point fontconfig to our fonts, before dxpdf first asks for one."""
    folder = Path(tempfile.gettempdir()) / f"dossier-builder-fontes-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    conf = folder / "fonts.conf"
    conf.write_text(fonts_conf(folder / "cache"), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(conf)


def convert(docx: bytes, *, name: str) -> bytes:
    """Return `docx` as PDF, drawn by dxpdf; the same input gives the same bytes.

    Raises `MissingDependencyError` without dxpdf, `TemplateError` when it cannot read
    the document.
    """
    _configure()
    try:
        import dxpdf
    except ImportError as error:
        raise MissingDependencyError(
            "Le moteur PDF intégré (dxpdf) n’est pas installé.",
            next_step='Réinstallez dossier-builder, ou choisissez pdf = "libreoffice" dans '
            "la section [moteurs] de dossier-builder.toml.",
        ) from error
    try:
        pdf: bytes = dxpdf.convert(docx)
    except RuntimeError as error:
        raise TemplateError(
            "Le moteur PDF intégré n’a pas pu lire ce document.",
            file=name,
            next_step="Ouvrez-le dans Word et enregistrez-le à nouveau en .docx, ou choisissez "
            'pdf = "libreoffice" dans la section [moteurs] de dossier-builder.toml.',
        ) from error
    return pdf
