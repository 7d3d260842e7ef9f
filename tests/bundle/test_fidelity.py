"""Odd PDFs in the bundle: each looks as it does alone, or is named (`benchmarks.fidelity`)."""

from pathlib import Path

import pytest

from benchmarks.fidelity.case import CONTENT, Case, Fate, draw, plain, saved
from benchmarks.fidelity.corpus import CASES
from benchmarks.fidelity.looks import by_pdfium, differences
from benchmarks.fidelity.notes import note
from benchmarks.fidelity.trial import TOLERANCE, Outcome, tried, tried_together
from dossier_builder.bundle.annotations import MAX_PER_PAGE

PUBLIC = Path(__file__).parents[1] / "data" / "public"


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_an_odd_pdf_looks_as_it_did_alone_or_is_named(case: Case, tmp_path: Path) -> None:
    assert tried(case, tmp_path, by_pdfium).faults(case.fate) == []


def test_pieces_whose_names_and_layers_clash_each_look_as_they_did_alone(tmp_path: Path) -> None:
    names = (
        "helvetica_by_another_name",
        "names_of_the_stamp",
        "font_embedded_whole",
        "hidden_layer",
        "hidden_by_base_state",
        "layers_unlisted",
        "state_with_a_font",
        "shadings",
        "dests_of_all_kinds",
        "labels_of_its_own",
    )

    outcomes = tried_together([CASES[name] for name in names], tmp_path, by_pdfium)

    assert [fault for name in names for fault in outcomes[name].faults(CASES[name].fate)] == []


@pytest.mark.parametrize("path", sorted(PUBLIC.glob("*.pdf")), ids=lambda path: path.stem)
def test_a_real_document_looks_as_it_did_alone_and_nothing_is_asked(
    path: Path, tmp_path: Path
) -> None:
    outcome = tried(Case(path.stem, "", path.read_bytes), tmp_path, by_pdfium)

    assert outcome.faults(Fate.ALIKE) == []
    assert not outcome.is_named


def codes(outcome: Outcome) -> list[str]:
    return [finding.code for finding in outcome.findings]


def test_the_comparison_sees_a_line_of_text_that_is_gone(tmp_path: Path) -> None:
    tried(CASES["trimmed"], tmp_path, by_pdfium)
    shorter = tmp_path / "shorter.pdf"
    with plain(CONTENT.replace(b"Montant restant : 14 310,00 EUR", b"")) as pdf:
        shorter.write_bytes(saved(pdf))

    (verdict,) = differences(shorter, tmp_path / "bundle.pdf", 0, 1, by_pdfium)

    assert verdict.share > TOLERANCE


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("stream_damaged", "page_abimee", "page 1\u00a0: une partie du contenu est abîmée"),
        ("jpeg_cut", "page_abimee", "page 1\u00a0: une partie du contenu est abîmée"),
        ("stream_rubbish", "page_abimee", "peut manquer à l’affichage"),
        ("crop_elsewhere", "page_recadree", "cadre hors de la page"),
        ("xref_missing", "pdf_recupere", "reconstruit pour le dossier (3\u00a0pages)"),
        ("ends_in_string", "page_mal_formee", "page 1\u00a0: son contenu est mal formé"),
    ],
)
def test_what_may_not_show_whole_is_named_with_its_page(
    name: str, code: str, said: str, tmp_path: Path
) -> None:
    outcome = tried(CASES[name], tmp_path, by_pdfium)

    assert code in codes(outcome)
    assert any(said in finding.message for finding in outcome.findings)


def test_a_page_that_is_blank_though_it_draws_is_named(tmp_path: Path) -> None:
    def make() -> bytes:
        with plain() as pdf:
            # A form that is not there: the page draws, and nothing shows.
            draw(pdf, b"q /Absent Do Q")
            return saved(pdf)

    outcome = tried(Case("blank", "", make), tmp_path, by_pdfium)

    assert codes(outcome) == ["page_blanche"]


def test_a_blank_back_of_a_sheet_is_not_named(tmp_path: Path) -> None:
    def make() -> bytes:
        with plain(b"q 1 0 0 1 0 0 cm Q /Artifact BMC EMC") as pdf:
            return saved(pdf)

    assert codes(tried(Case("blank", "", make), tmp_path, by_pdfium)) == []


def test_annotations_beyond_what_is_copied_are_named_with_their_page(tmp_path: Path) -> None:
    def make() -> bytes:
        with plain() as pdf:
            note(pdf, "Square", shown=True)
            pdf.pages[0].obj.Annots.extend([pdf.pages[0].obj.Annots[0]] * MAX_PER_PAGE)
            return saved(pdf)

    outcome = tried(Case("crowded", "", make), tmp_path, by_pdfium)

    assert "annotations_en_trop" in codes(outcome)
    assert any("page 1" in finding.message for finding in outcome.findings)
