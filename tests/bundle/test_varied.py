"""A bundle of unlike pieces, whole and in parts: every line, link, label and word leads right."""

from pathlib import Path

from benchmarks.bundle.varied import examined


def test_unlike_pieces_lead_where_they_say_in_the_whole_and_in_its_parts(tmp_path: Path) -> None:
    root, faults = examined(tmp_path, "all, in parts")

    assert faults == []
    assert len(list((root / "outbox").glob("*/injonction_de_payer/envois/*.pdf"))) > 3
