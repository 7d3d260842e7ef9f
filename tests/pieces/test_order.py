"""Pieces: order, numbers, names; and what a person may change."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.errors import UsageError
from dossier_builder.facts.model import Nature, ReadFile
from dossier_builder.pieces.checklist import load_checklist
from dossier_builder.pieces.model import LeftOut, Piece
from dossier_builder.pieces.names import MAX_NAME, output_name
from dossier_builder.pieces.order import number_pieces
from dossier_builder.settings.claim import ClaimStatement
from tests.creance.factories import CHECKLIST, document, invoice

FILES = (
    invoice("b.pdf", "F2", issue_date=date(2026, 4, 1)),
    invoice("a.pdf", "F1", issue_date=date(2026, 5, 1)),
    document("kbis.pdf", Nature.KBIS),
    document("bl.jpg", Nature.BON_DE_LIVRAISON, delivery_number="BL/7"),
    document("x.pdf", Nature.AUTRE),
    document("contrat.pdf", Nature.CONTRAT),
)


def numbered(
    *files: ReadFile, frozen: dict[str, str] | None = None, **stated: Any
) -> tuple[tuple[Piece, ...], tuple[LeftOut, ...]]:
    statement = ClaimStatement.model_validate(stated)
    return number_pieces(files, checklist=CHECKLIST, statement=statement, frozen=frozen)


def labels(pieces: tuple[Piece, ...]) -> dict[str, str]:
    return {piece.file: piece.label for piece in pieces}


def test_pieces_follow_the_checklist_then_their_dates() -> None:
    pieces, left_out = numbered(*FILES)
    assert [piece.file for piece in pieces] == [
        "kbis.pdf",
        "contrat.pdf",
        "bl.jpg",
        "b.pdf",
        "a.pdf",
        "x.pdf",
    ]
    assert [piece.label for piece in pieces] == ["1", "2", "3", "4", "5", "6"]
    assert left_out == ()


def test_the_order_of_dropping_changes_nothing() -> None:
    assert numbered(*FILES) == numbered(*reversed(FILES))


def test_the_bordereau_names_a_piece_by_its_nature_and_number() -> None:
    pieces, _ = numbered(*FILES)
    by_file = {piece.file: piece for piece in pieces}
    assert by_file["b.pdf"].designation == "Facture n°\u00a0F2"
    assert by_file["bl.jpg"].designation == "Bon de livraison n°\u00a0BL/7"
    assert by_file["bl.jpg"].output_name == "Piece_03_Bon_de_livraison_BL_7.pdf"


def test_a_person_renames_dates_and_orders() -> None:
    pieces, _ = numbered(
        *FILES,
        fichiers=[
            {"nom": "x.pdf", "titre": "Photographies du chantier", "date": date(2026, 1, 2)},
            {"nom": "a.pdf", "ordre": -1},
        ],
    )
    by_file = {piece.file: piece for piece in pieces}
    assert by_file["x.pdf"].designation == "Photographies du chantier"
    assert by_file["x.pdf"].date == date(2026, 1, 2)
    assert (by_file["a.pdf"].label, by_file["b.pdf"].label) == ("4", "5")


def test_a_person_fixes_a_number_and_the_others_fill_the_rest() -> None:
    pieces, _ = numbered(*FILES, fichiers=[{"nom": "x.pdf", "numero": 1}])
    assert labels(pieces)["x.pdf"] == "1"
    assert sorted(labels(pieces).values()) == ["1", "2", "3", "4", "5", "6"]


def test_one_number_for_two_files_is_refused() -> None:
    with pytest.raises(UsageError, match=r"a\.pdf"):
        numbered(*FILES, fichiers=[{"nom": "a.pdf", "numero": 2}, {"nom": "b.pdf", "numero": 2}])


def test_an_annex_bears_its_parent_s_number() -> None:
    pieces, _ = numbered(*FILES, fichiers=[{"nom": "x.pdf", "annexe_de": "contrat.pdf"}])
    assert labels(pieces)["x.pdf"] == "2-1"
    assert [piece.label for piece in pieces] == ["1", "2", "2-1", "3", "4", "5"]


def test_annexes_that_point_at_each_other_are_refused() -> None:
    with pytest.raises(UsageError, match="annexe"):
        numbered(
            *FILES,
            fichiers=[
                {"nom": "a.pdf", "annexe_de": "b.pdf"},
                {"nom": "b.pdf", "annexe_de": "a.pdf"},
            ],
        )


def test_what_comes_with_a_message_follows_it_unless_it_is_a_piece_by_itself() -> None:
    pieces, _ = numbered(
        document("m.eml", Nature.ECHANGE),
        document("m.eml/photo.jpg", Nature.AUTRE),
        document("m.eml/relance.pdf", Nature.RELANCE),
    )
    assert labels(pieces) == {"m.eml/relance.pdf": "1", "m.eml": "2", "m.eml/photo.jpg": "2-1"}


def test_numbers_once_filed_never_change_and_are_never_given_again() -> None:
    first, _ = numbered(*FILES)
    frozen = {piece.sha256: piece.label for piece in first}
    new = document("nouveau kbis.pdf", Nature.KBIS)
    later, _ = numbered(*[f for f in FILES if f.file != "kbis.pdf"], new, frozen=frozen)
    assert labels(later)["contrat.pdf"] == "2"
    assert labels(later)["nouveau kbis.pdf"] == "7"
    assert "1" not in labels(later).values()


def test_frozen_annexes_keep_their_numbers_too() -> None:
    stated = [{"nom": "x.pdf", "annexe_de": "contrat.pdf"}]
    first, _ = numbered(*FILES, fichiers=stated)
    frozen = {piece.sha256: piece.label for piece in first}
    more = document("y.pdf", Nature.AUTRE)
    later, _ = numbered(
        *FILES,
        more,
        frozen=frozen,
        fichiers=[*stated, {"nom": "y.pdf", "annexe_de": "contrat.pdf"}],
    )
    assert labels(later)["x.pdf"] == "2-1"
    assert labels(later)["y.pdf"] == "2-2"


def test_an_excluded_file_keeps_the_person_s_reason() -> None:
    _, left_out = numbered(
        *FILES, fichiers=[{"nom": "x.pdf", "exclu": True, "raison": "brouillon"}]
    )
    assert left_out == (LeftOut("x.pdf", "brouillon"),)


NATURES = st.sampled_from(list(Nature))
DROPPED = st.lists(
    st.tuples(st.integers(0, 30), NATURES, st.booleans()), max_size=12, unique_by=lambda row: row[0]
).map(
    lambda rows: [
        document(f"f{i}.pdf", nature, error="abîmé." if bad else None) for i, nature, bad in rows
    ]
)


@given(DROPPED)
def test_every_file_is_a_piece_or_left_out_with_a_reason(files: list[ReadFile]) -> None:
    pieces, left_out = numbered(*files)
    assert sorted([p.file for p in pieces] + [one.file for one in left_out]) == sorted(
        read.file for read in files
    )
    assert all(one.reason for one in left_out)
    assert len({piece.label for piece in pieces}) == len(pieces)


@given(st.integers(1, 999), st.text(max_size=200))
def test_output_names_are_ascii_without_spaces_and_short(number: int, designation: str) -> None:
    name = output_name(str(number), designation)
    assert name.isascii()
    assert len(name) <= MAX_NAME
    assert name.startswith(f"Piece_{number:02d}")
    assert name.endswith(".pdf")
    assert not set(name) - set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.")


@pytest.mark.parametrize(
    ("designation", "name"),
    [
        ("Bon de livraison", "Piece_04_Bon_de_livraison.pdf"),
        ("Avis d’échéance n°\u00a012/A", "Piece_04_Avis_d_echeance_12_A.pdf"),
        ("Œuvre – plan", "Piece_04_OEuvre_plan.pdf"),
    ],
)
def test_names_read_well(designation: str, name: str) -> None:
    assert output_name("4", designation) == name


def test_an_annex_has_its_number_in_its_name() -> None:
    assert output_name("4-2", "Plan") == "Piece_04-2_Plan.pdf"


class TestChecklistFile:
    """modeles/checklist.toml, which people edit."""

    def test_every_nature_has_a_place(self) -> None:
        assert {kind.nature for kind in CHECKLIST.kinds} == set(Nature)

    def test_a_missing_file_says_how_to_get_it_back(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="init"):
            load_checklist(tmp_path / "checklist.toml")

    def test_an_unknown_nature_is_named(self, tmp_path: Path) -> None:
        file = tmp_path / "checklist.toml"
        file.write_text('exigence = []\n[[piece]]\nnature = "photo"\ntitre = "Photo"\n', "utf-8")
        with pytest.raises(UsageError, match=r"piece\.0\.nature"):
            load_checklist(file)

    def test_a_fact_that_does_not_exist_is_named(self, tmp_path: Path) -> None:
        file = tmp_path / "checklist.toml"
        file.write_text(
            'exigence = []\n[[piece]]\nnature = "kbis"\ntitre = "Kbis"\nnumero = "siren"\n', "utf-8"
        )
        with pytest.raises(UsageError, match="siren"):
            load_checklist(file)

    def test_a_nature_left_out_of_the_file_comes_last(self, tmp_path: Path) -> None:
        file = tmp_path / "checklist.toml"
        file.write_text('exigence = []\n[[piece]]\nnature = "kbis"\ntitre = "Kbis"\n', "utf-8")
        pieces, _ = number_pieces(
            [document("b.pdf", Nature.BAIL), document("k.pdf", Nature.KBIS)],
            checklist=load_checklist(file),
            statement=ClaimStatement(),
        )
        assert [(piece.file, piece.designation) for piece in pieces] == [
            ("k.pdf", "Kbis"),
            ("b.pdf", "Bail"),
        ]


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ({}, "Preuve d’envoi"),
        ({"sent_date": date(2026, 10, 1)}, "Preuve de dépôt"),
        ({"received_date": date(2026, 10, 6)}, "Avis de réception"),
        (
            {"sent_date": date(2026, 10, 1), "received_date": date(2026, 10, 6)},
            "Preuve d’envoi et avis de réception",
        ),
    ],
)
def test_a_slip_is_named_by_what_it_proves(facts: dict[str, Any], title: str) -> None:
    (piece,), _ = numbered(document("p.pdf", Nature.PREUVE_ENVOI, **facts))
    assert piece.designation == title
