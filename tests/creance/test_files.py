"""Every file is a piece or is listed with its reason."""

import tomllib
from dataclasses import replace
from datetime import date

from dossier_builder.facts.model import Nature, Severity
from tests.creance.factories import (
    SELLER,
    avoir,
    claim,
    codes,
    document,
    fact,
    invoice,
    reason,
)


class TestFiles:
    """Every file is a piece or is listed with its reason."""

    def test_an_unreadable_file_is_left_out_and_blocks_until_it_is_excluded(self) -> None:
        bad = document("bad.pdf", Nature.AUTRE, error="Ce PDF est tronqué.")
        creance = claim(invoice(), bad)
        assert "tronqué" in reason(creance, "bad.pdf")
        assert any(
            f.code == "fichier_illisible" and f.severity is Severity.BLOQUANT
            for f in creance.findings
        )
        excluded = claim(invoice(), bad, stated={"fichiers": [{"nom": "bad.pdf", "exclu": True}]})
        assert not any(f.severity is Severity.BLOQUANT for f in excluded.findings)

    def test_an_unreadable_file_whose_nature_is_stated_is_a_piece_with_its_problem(self) -> None:
        bad = document("bad.pdf", Nature.AUTRE, error="Ce PDF est tronqué.")
        stated = {"fichiers": [{"nom": "bad.pdf", "nature": "contrat"}]}
        piece = claim(invoice(), bad, stated=stated).piece_of("bad.pdf")
        assert piece is not None
        assert (piece.nature, piece.problem) == (Nature.CONTRAT, "Ce PDF est tronqué.")

    def test_every_file_is_a_piece_or_left_out_never_both(self) -> None:
        files = [
            invoice(),
            invoice("F1b.pdf"),
            avoir("A.pdf", "A1", "10.00", "F1"),
            document("x.bin", Nature.AUTRE),
            document("bad.pdf", Nature.AUTRE, error="illisible."),
            document("mail.eml", Nature.ECHANGE),
            document("mail.eml/a.pdf", Nature.AUTRE),
        ]
        creance = claim(*files)
        pieces = {piece.file for piece in creance.pieces}
        left_out = {one.file for one in creance.left_out}
        assert pieces | left_out == {read.file for read in files}
        assert not pieces & left_out

    def test_a_name_misspelt_in_dossier_toml_is_said(self) -> None:
        creance = claim(invoice(), stated={"fichiers": [{"nom": "factur.pdf", "exclu": True}]})
        assert any(f.code == "fichier_inconnu" for f in creance.findings)

    def test_an_old_kbis_is_flagged(self) -> None:
        kbis = document("k.pdf", Nature.KBIS, company_siren=SELLER, issue_date=date(2026, 8, 22))
        assert any(f.code == "kbis_ancien" for f in claim(invoice(), kbis).findings)
        assert not any(
            f.code == "kbis_ancien"
            for f in claim(invoice(), kbis, today=date(2026, 11, 22)).findings
        )


def test_a_file_that_cannot_be_read_is_a_question_answered_by_one_paste() -> None:
    broken = replace(document("abime.pdf", Nature.AUTRE), error="Ce PDF est endommagé.")
    creance = claim(invoice(), broken)
    (asked,) = (q for q in creance.questions if q.code == "fichier_illisible")
    assert asked.blocking
    answered = claim(invoice(), broken, stated=tomllib.loads(asked.lines))
    assert "fichier_illisible" not in codes(answered)
    assert not [f for f in answered.findings if f.code == "fichier_illisible"]


def test_a_penalty_clause_that_was_read_is_said_and_not_claimed() -> None:
    clause = fact("5 % des sommes restant dues en principal.", file="contrat.pdf")
    creance = claim(invoice(), document("contrat.pdf", Nature.CONTRAT, penalty_clause=clause))
    assert creance.decompte is not None
    assert creance.decompte.penalty_clause is None
    assert [f.file for f in creance.findings if f.code == "clause_penale_non_demandee"] == [
        "contrat.pdf"
    ]
