"""Letters from data to PDF: the embedded engine, LibreOffice kept warm, LibreOffice started anew.

    python -m benchmarks.letters.speed [LETTERS]

Prints seconds a letter (wall), the slowest, and the ratio to the embedded engine. Both
engines draw the same .docx files, and every PDF is proved to hold its whole text.
"""

import os
import statistics
import sys
import time

from dossier_builder.letters import libreoffice
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.render import render
from dossier_builder.letters.sample import CREANCE
from dossier_builder.letters.templates import Templates
from dossier_builder.letters.write import write_letter
from dossier_builder.settings.firm import EngineSettings, FirmSettings

EMBEDDED = EngineSettings()
LIBREOFFICE = EngineSettings(pdf="libreoffice", repli_autorise=False)
STARTS = 5


def one_letter() -> bytes:
    """Write the mise en demeure of the sample claim."""
    return write_letter(
        LetterKind.MISE_EN_DEMEURE, CREANCE, firm=FirmSettings(), templates=Templates(None)
    )


def seconds_each(engine: EngineSettings, count: int, *, anew: bool = False) -> list[float]:
    """Return the seconds of each of `count` letters, from data to PDF.

    `anew` ends LibreOffice after each letter, outside what is measured.
    """
    times = []
    for _ in range(count):
        start = time.perf_counter()
        render(one_letter(), engine=engine, name="lettre")
        times.append(time.perf_counter() - start)
        if anew:
            libreoffice.close()
    return times


def row(title: str, times: list[float], unit: float) -> str:
    """Return one line: first, median of the others, slowest of the others, ratio of medians."""
    first, *warm = times
    median = statistics.median(warm)
    ratio = f"{median / unit:6.1f} ×" if unit else ""
    return f"{title:<40} {first:7.3f} {median:7.3f} {max(warm):7.3f} {ratio}"


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(f"charge de la machine au départ : {os.getloadavg()[0]:.1f}")
    print(f"{'secondes par lettre':<40} {'1re':>7} {'médiane':>7} {'max':>7}")
    ours = seconds_each(EMBEDDED, count)
    unit = statistics.median(ours[1:])
    print(row(f"moteur intégré, {count} lettres", ours, unit))
    if libreoffice.find() is None:
        print("LibreOffice n’est pas installé : pas de comparaison")
        return
    print(row(f"LibreOffice, un démarrage pour {count}", seconds_each(LIBREOFFICE, count), unit))
    libreoffice.close()
    anew = seconds_each(LIBREOFFICE, STARTS, anew=True)
    print(row("LibreOffice, un démarrage par lettre", anew, unit))


if __name__ == "__main__":
    main()
