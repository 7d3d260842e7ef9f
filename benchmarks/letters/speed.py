"""Letters from data to PDF: the embedded engine warm, and LibreOffice started for each letter.

    python -m benchmarks.letters.speed [LETTERS]

Prints seconds a letter and the ratio. Both engines draw the same .docx files.
"""

import statistics
import sys
import time

from dossier_builder.letters import libreoffice
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.render import render, render_all
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


def seconds_each(count: int) -> list[float]:
    """Return the seconds of each of `count` letters, from data to PDF, embedded engine."""
    times = []
    for _ in range(count):
        start = time.perf_counter()
        render(one_letter(), engine=EMBEDDED, name="lettre")
        times.append(time.perf_counter() - start)
    return times


def libreoffice_each(letters: int) -> float:
    """Return the median seconds of LibreOffice started for one letter."""
    docx = one_letter()
    times = []
    for _ in range(letters):
        start = time.perf_counter()
        render(docx, engine=LIBREOFFICE, name="lettre")
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def libreoffice_at_once(letters: int) -> float:
    """Return the seconds a letter of LibreOffice started once for all."""
    docs = {f"lettre-{number}": one_letter() for number in range(letters)}
    start = time.perf_counter()
    render_all(docs, engine=LIBREOFFICE)
    return (time.perf_counter() - start) / letters


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    first, *warm = seconds_each(count)
    median = statistics.median(warm)
    print(f"moteur intégré, première lettre           {first:8.3f} s")
    print(f"moteur intégré, médiane de {count} lettres      {median:8.3f} s")
    print(f"moteur intégré, la plus lente             {max(warm):8.3f} s")
    print(f"{count} lettres en tout                       {first + sum(warm):8.1f} s")
    if libreoffice.find() is None:
        print("LibreOffice n’est pas installé : pas de comparaison")
        return
    each = libreoffice_each(STARTS)
    at_once = libreoffice_at_once(20)
    print(f"LibreOffice, un démarrage par lettre      {each:8.3f} s  ({each / median:.0f} ×)")
    print(f"LibreOffice, un démarrage pour 20         {at_once:8.3f} s  ({at_once / median:.0f} ×)")


if __name__ == "__main__":
    main()
