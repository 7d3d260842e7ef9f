"""The ready-made documents of other programs: true to what they are said to state."""

import json
import re
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from stdnum import iban
from stdnum.fr import siren

from benchmarks.accuracy.manifest import read_manifest
from benchmarks.accuracy.others.make import HERE, SETS, VARIANTS, hands, missing, record
from benchmarks.accuracy.others.pictures import FOLDER, LARGEST, WAYS
from dossier_builder.facts.model import FACT_NAMES, Nature

_TRUTHS = sorted(HERE.glob("*/*/truth.json"))
_DOCUMENTS = [
    (path.parent / kept["file"], kept)
    for path in _TRUTHS
    for kept in json.loads(path.read_text(encoding="utf-8"))
]
_SALES = [(pdf, kept) for pdf, kept in _DOCUMENTS if kept["nature"] in ("facture", "avoir")]
_EACH = pytest.mark.parametrize(
    ("pdf", "kept"), _DOCUMENTS, ids=[pdf.stem for pdf, _ in _DOCUMENTS]
)
_EACH_SALE = pytest.mark.parametrize(("pdf", "kept"), _SALES, ids=[pdf.stem for pdf, _ in _SALES])


@_EACH
def test_every_stated_value_stands_on_a_page(pdf: Path, kept: dict[str, dict[str, str]]) -> None:
    assert missing(pdf, kept["stated"]) == []


def test_a_value_of_another_document_is_missed() -> None:
    pdf = HERE / "visible" / "studio_web" / "studio_web_0.pdf"
    assert missing(pdf, {"total_ttc": "987654.32", "issue_date": "2019-07-19"}) != []


@_EACH_SALE
def test_totals_add_up(pdf: Path, kept: dict[str, dict[str, str]]) -> None:
    known = kept["stated"] | kept["derived"]
    parts = Decimal(known["total_ht"]) + Decimal(known["total_tva"])
    assert parts == Decimal(known["total_ttc"]), pdf.name


@_EACH_SALE
def test_what_is_owed_is_the_total_less_what_was_paid_or_retained(
    pdf: Path, kept: dict[str, dict[str, str]]
) -> None:
    known = kept["stated"] | kept["derived"]
    retained = Decimal(kept["values"].get("retained", "0"))
    paid = Decimal(known.get("prepaid", "0"))
    assert Decimal(known["total_ttc"]) - paid - retained == Decimal(known["due_payable"]), pdf.name


@_EACH
def test_identifiers_carry_valid_keys(pdf: Path, kept: dict[str, dict[str, str]]) -> None:
    stated = kept["stated"]
    numbers = [stated[field] for field in ("seller_siren", "buyer_siren") if field in stated]
    assert all(siren.is_valid(number) for number in numbers), pdf.name
    assert "iban" not in stated or iban.is_valid(stated["iban"])


@_EACH
def test_every_font_says_which_letters_it_draws(pdf: Path, kept: object) -> None:
    fonts: list[DictionaryObject] = []
    for page in PdfReader(pdf).pages:
        resources = page["/Resources"]
        assert isinstance(resources, DictionaryObject)
        named = resources.get("/Font", DictionaryObject()).get_object()
        fonts.extend(font.get_object() for font in named.values())
    assert fonts
    assert all("/ToUnicode" in font for font in fonts)


@pytest.mark.parametrize("title", SETS)
def test_the_manifest_lists_each_layout_twice(title: str) -> None:
    cases = read_manifest(HERE / title / "manifest.csv")
    layouts = [hand.name for hand in hands(title)]
    assert sorted(case.layout for case in cases) == sorted(layouts * 2)
    assert all((HERE / title / case.file).exists() for case in cases)


@pytest.mark.parametrize("title", SETS)
def test_the_truth_kept_is_what_the_makers_draw(title: str) -> None:
    for hand in hands(title):
        kept = json.loads((HERE / title / hand.name / "truth.json").read_text(encoding="utf-8"))
        drawn = [
            record(
                HERE / f"{hand.name}_{variant}.pdf",
                hand.make(Random(f"{hand.name}/{variant}"), variant),
            )
            for variant in range(VARIANTS)
        ]
        assert drawn == kept, hand.name


def test_scans_hold_pictures_only_and_state_what_their_makers_draw() -> None:
    cases = {case.layout: case for case in read_manifest(FOLDER / "manifest.csv")}
    makers = {hand.name: hand.make for hand in hands("heldout")}
    assert cases.keys() == WAYS.keys()
    for name, case in cases.items():
        file = FOLDER / case.file
        drawn = makers[name](Random(f"{name}/{VARIANTS}"), VARIANTS)
        assert case.required == drawn.stated | drawn.computed
        assert file.stat().st_size <= LARGEST
        if file.suffix == ".pdf":
            (page,) = PdfReader(file).pages
            assert page.extract_text() == ""
            assert len(page.images) == 1


def test_every_name_given_is_a_fact_the_reader_can_give() -> None:
    for _, kept in _DOCUMENTS:
        assert kept["nature"] in {nature.value for nature in Nature}
        named = kept["stated"] | kept["computed"] | kept["derived"]
        assert named.keys() - {"prepaid"} <= set(FACT_NAMES)


def test_a_layout_belongs_to_one_set() -> None:
    seen = [hand.name for title in SETS for hand in hands(title)]
    assert len(seen) == len(set(seen)) == 38
    assert all(re.fullmatch(r"[a-z_]+", name) for name in seen)
