"""Words read with doubt: what the second reader says of them, and what comes of them."""

import os
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Layout, Line, Span
from dossier_builder.facts.model import Status
from dossier_builder.fonts import font
from dossier_builder.geometry import Box
from dossier_builder.reading import ocr, tesseract, witness
from dossier_builder.reading.model import Word
from dossier_builder.reading.read import read_bytes
from dossier_builder.reading.tesseract import Seen
from dossier_builder.reading.witness import confirmed

LEVEL = np.full((400, 800), 255, dtype=np.uint8)
BOX = Box(10, 10, 60, 20)

needs_tesseract = pytest.mark.skipif(tesseract.program() is None, reason="Tesseract is absent")


@pytest.fixture
def forget() -> object:
    """What was found out about the program is kept for a process: forget it before and after."""
    for found in (tesseract.program, tesseract.version, tesseract._languages):
        found.cache_clear()
    yield
    for found in (tesseract.program, tesseract.version, tesseract._languages):
        found.cache_clear()


def seen(monkeypatch: pytest.MonkeyPatch, *texts: str) -> None:
    """Have the second reader see these texts, side by side, where `BOX` is (in pixels)."""
    width = 50 / len(texts)
    found = tuple(
        Seen(text, Box(10 + width * i, 10, 10 + width * (i + 1), 20), 90.0)
        for i, text in enumerate(texts)
    )
    monkeypatch.setattr(witness, "second_reading", lambda picture: found)


@pytest.mark.parametrize("texts", [("1234,56",), ("1", "234,56"), ("1234.56",)])
def test_a_word_that_both_read_alike_is_no_longer_in_doubt(
    monkeypatch: pytest.MonkeyPatch, texts: tuple[str, ...]
) -> None:
    seen(monkeypatch, *texts)
    scale = witness._POINTS_A_PIXEL
    inside = Box(*(value * scale for value in (10, 10, 60, 20)))
    [word] = confirmed([Word("1234,56", inside, doubt=True)], LEVEL, scale)
    assert not word.doubt


@pytest.mark.parametrize("texts", [("1234,58",), ("34,56",), ("—",)])
def test_a_word_that_the_other_reads_otherwise_stays_in_doubt_and_as_it_is(
    monkeypatch: pytest.MonkeyPatch, texts: tuple[str, ...]
) -> None:
    seen(monkeypatch, *texts)
    scale = witness._POINTS_A_PIXEL
    inside = Box(*(value * scale for value in (10, 10, 60, 20)))
    word = Word("1234,56", inside, doubt=True)
    assert confirmed([word], LEVEL, scale) == [word]


def test_a_name_stays_in_doubt_whoever_reads_it_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    seen(monkeypatch, "Fils", "12")
    scale = witness._POINTS_A_PIXEL
    left = Word("Fils", Box(10 * scale, 10 * scale, 35 * scale, 20 * scale), doubt=True)
    right = Word("12", Box(35 * scale, 10 * scale, 60 * scale, 20 * scale), doubt=True)
    assert [word.doubt for word in confirmed([left, right], LEVEL, scale)] == [True, False]


def test_without_a_doubt_the_second_reader_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(picture: Image.Image) -> tuple[Seen, ...]:
        raise AssertionError("it costs seconds")

    monkeypatch.setattr(witness, "second_reading", asked)
    assert confirmed([Word("12", BOX)], LEVEL, 0.36) == [Word("12", BOX)]


def fact_of(word: Word, *, established: bool = False, method: str = "page") -> Status:
    line = Line(1, 0, (word,))
    reader = Reader("scan.pdf", Layout((line,), (842.0,), (595.0,), frozenset({1})))
    return reader.fact("x", [Span(line, 0, 1)], established=established, method=method).status


def test_a_value_read_with_doubt_is_uncertain_unless_sums_or_check_digits_confirm_it() -> None:
    assert fact_of(Word("FA-12", BOX)) is Status.PROBABLE
    assert fact_of(Word("FA-12", BOX, doubt=True)) is Status.INCERTAIN
    assert fact_of(Word("FA-12", BOX, doubt=True), established=True) is Status.ETABLI
    assert fact_of(Word("732829320", BOX, doubt=True), method="page+checksum") is Status.PROBABLE


def picture(text: str) -> Image.Image:
    image = Image.new("RGB", (900, 200), "white")
    face = ImageFont.truetype(str(font("LiberationSans-Regular")), 40)
    ImageDraw.Draw(image).text((40, 60), text, font=face, fill="black")
    return image


@needs_tesseract
def test_tesseract_reads_words_with_their_boxes() -> None:
    words = tesseract.second_reading(picture("Échéance 15/03/2026"))
    assert [word.text for word in words] == ["Échéance", "15/03/2026"]
    assert words[0].box.x0 == pytest.approx(43, abs=4)
    assert words[1].box.x1 == pytest.approx(440, abs=25)


@needs_tesseract
def test_the_version_names_the_program_and_its_languages() -> None:
    assert tesseract.version().startswith("tesseract ")
    assert tesseract.version().endswith(("fra", "eng", "fra+eng"))


def script(folder: Path, body: str) -> None:
    program = folder / "tesseract"
    program.write_text(
        f'#!/bin/sh\ncase "$1" in --list-langs) echo fra; exit;; esac\n{body}\n', encoding="utf-8"
    )
    program.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands for the program")
@pytest.mark.usefixtures("forget")
@pytest.mark.parametrize(
    "body",
    ["exit 1", "kill -9 $$", "printf 'level\\ttext\\n5\\tTotal\\n'", "head -c 300 /dev/urandom"],
)
def test_a_program_that_fails_is_no_second_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    script(tmp_path, body)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert tesseract.second_reading(picture("Total")) == ()


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands for the program")
@pytest.mark.usefixtures("forget")
def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path, "exec sleep 60")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(tesseract, "_SECONDS", 0.5)
    assert tesseract.second_reading(picture("Total")) == ()


@pytest.mark.usefixtures("forget")
def test_without_the_program_there_is_no_second_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert (tesseract.program(), tesseract.version()) == (None, "")
    assert tesseract.second_reading(picture("Total")) == ()


def test_a_picture_that_is_hardly_legible_is_said_to_be_and_its_words_are_in_doubt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clear = picture("Facture 2026-114, total 1 234,56")
    poor = [clear.resize((width, width * 2 // 9)).resize(clear.size) for width in (130, 120)]
    monkeypatch.setattr(ocr, "confirmed", lambda words, level, scale: list(words))
    good, *bad = (read_bytes(_png(image), file="x.png") for image in (clear, *poor))
    assert not any(word.doubt for word in good.pages[0].words)
    assert good.warnings == ()
    assert any(word.doubt for one in bad for word in one.pages[0].words)
    assert any("difficile à lire" in note for one in bad for note in one.warnings)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
