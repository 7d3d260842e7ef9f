"""Documents scanned with a mishap: pictures only, the same seed giving the same bytes."""

from io import BytesIO
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from PIL import Image

from benchmarks.accuracy.generate import MANIFEST
from benchmarks.accuracy.kit.scan import WAYS, Way, sent
from benchmarks.accuracy.layouts import visible
from benchmarks.accuracy.manifest import read_manifest
from benchmarks.accuracy.scans import scanned_layouts, write_scans


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return visible.layouts()[0].draw(Random("scans"), False).pdf


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_what_was_sent_is_a_picture_without_text(pdf: bytes, way: Way) -> None:
    content, suffix = sent(pdf, way, seed="a")
    assert suffix == way.suffix
    if suffix == "pdf":
        document = pypdfium2.PdfDocument(content)
        assert len(document) == 1
        assert document[0].get_textpage().get_text_bounded().strip() == ""
        document.close()
    else:
        with Image.open(BytesIO(content)) as picture:
            assert min(picture.size) > 800


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(pdf: bytes) -> None:
    stamp = next(way for way in WAYS if way.name == "stamp")
    assert sent(pdf, stamp, seed="a") == sent(pdf, stamp, seed="a")
    assert sent(pdf, stamp, seed="a") != sent(pdf, stamp, seed="b")


def test_a_set_says_what_each_of_its_scans_states(tmp_path: Path) -> None:
    chosen = visible.layouts()[:4]
    write_scans(tmp_path, scanned_layouts(chosen, tmp_path, every=2))
    cases = read_manifest(tmp_path / MANIFEST)
    assert [case.layout for case in cases] == [chosen[0].name, chosen[2].name]
    assert all((tmp_path / case.file).exists() for case in cases)
    assert all(case.required and case.complete for case in cases)
