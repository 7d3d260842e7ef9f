"""The doors of this room: any file in, facts or a reason out; JSON; the cache."""

import json
from email.message import EmailMessage
from pathlib import Path

import pytest

from dossier_builder.facts import cache
from dossier_builder.facts.cache import read_file_cached
from dossier_builder.facts.contract import as_contract
from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import CONTRACT_NAMES, Nature

PUBLIC = Path(__file__).parents[1] / "data" / "public"
INVOICE = PUBLIC / "gen_facturex-rich_facturex_FA-2026-0002.pdf"


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.4\nbroken", b"\xff\xd8\xff broken", b"<a>&b;</a>", b"PK\x03\x04", b"\x00" * 100],
)
def test_a_bad_file_never_raises(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "mauvais.pdf"
    path.write_bytes(data)
    (found,) = read_file(path, file="mauvais.pdf")
    assert found.nature is Nature.AUTRE
    assert found.error or found.findings
    json.dumps(as_contract(found))


def test_an_unreadable_file_gives_its_error_and_no_facts(tmp_path: Path) -> None:
    (found,) = read_file(tmp_path / "absent.pdf", file="absent.pdf")
    line = as_contract(found)
    assert line["facts"] == {}
    assert line["nature"] == "autre"
    assert "ne peut pas être ouvert" in str(line["error"])


def test_attachments_are_files_of_their_own(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@b.fr", "c@d.fr", "Facture"
    message.set_content("Veuillez trouver notre facture.")
    message.add_attachment(
        INVOICE.read_bytes(), maintype="application", subtype="pdf", filename="facture.pdf"
    )
    path = tmp_path / "mail.eml"
    path.write_bytes(message.as_bytes())
    mail, invoice = read_file(path, file="mail.eml")
    assert (mail.nature, invoice.nature) == (Nature.ECHANGE, Nature.FACTURE)
    assert invoice.file == "mail.eml/facture.pdf"
    assert invoice.facts.total_ttc is not None
    assert invoice.facts.total_ttc.evidence.file == "mail.eml/facture.pdf"


def test_the_contract_has_every_name_first_and_speaks_json() -> None:
    line = as_contract(read_file(INVOICE, file="a.pdf")[0])
    facts = line["facts"]
    assert isinstance(facts, dict)
    assert tuple(facts)[: len(CONTRACT_NAMES)] == CONTRACT_NAMES
    assert facts["delivery_date"] is None
    total = facts["total_ttc"]
    assert (total["value"], total["status"], total["page"]) == ("300.00", "etabli", 1)
    assert facts["issue_date"]["value"] == "2026-08-20"
    assert all(round(edge, 1) == edge for edge in total["bbox"])
    assert json.loads(json.dumps(line)) == line


def test_a_second_reading_comes_from_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read_file_cached(INVOICE, file="a.pdf", cache_dir=tmp_path)
    monkeypatch.setattr(cache, "read_file", lambda *_a, **_k: pytest.fail("read again"))
    assert read_file_cached(INVOICE, file="a.pdf", cache_dir=tmp_path) == first


@pytest.mark.parametrize(
    "name", [p.name for p in sorted(PUBLIC.glob("[egsz]*.*")) if "scan" not in p.name]
)
def test_the_cache_gives_back_what_was_read(name: str, tmp_path: Path) -> None:
    first = read_file_cached(PUBLIC / name, file=name, cache_dir=tmp_path)
    assert read_file_cached(PUBLIC / name, file=name, cache_dir=tmp_path) == first


def test_a_corrupted_entry_is_a_miss(tmp_path: Path) -> None:
    first = read_file_cached(INVOICE, file="a.pdf", cache_dir=tmp_path)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(entry.read_bytes()[:-20])
    assert read_file_cached(INVOICE, file="a.pdf", cache_dir=tmp_path) == first


def test_another_content_name_or_nature_is_another_entry(tmp_path: Path) -> None:
    copy = tmp_path / "copie.pdf"
    copy.write_bytes(INVOICE.read_bytes() + b"\n")
    store = tmp_path / "cache"
    for path, file, nature in (
        (INVOICE, "a.pdf", None),
        (copy, "a.pdf", None),
        (INVOICE, "b.pdf", None),
        (INVOICE, "a.pdf", Nature.DEVIS),
    ):
        read_file_cached(path, file=file, cache_dir=store, nature=nature)
    assert len(list(store.iterdir())) == 4


def test_a_bad_file_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-broken")
    read_file_cached(path, file="a.pdf", cache_dir=tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_a_due_date_by_two_readings_takes_the_later_and_shows_both(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "FACTURE N° 2026-43\nDate : 15/01/2026\nTotal TTC 120,00 €\nPaiement 45 jours fin de mois"
    )
    (found,) = read_file(path, file="a.txt")
    assert found.facts.due_date is not None
    assert found.facts.due_date.value.isoformat() == "2026-03-31"
    (finding,) = [f for f in found.findings if f.code == "echeance_calculee"]
    assert "31/03/2026" in finding.message
    assert "17/03/2026" in finding.message


def test_a_printed_due_date_that_the_terms_do_not_give_is_a_finding() -> None:
    name = "securibox__2023-6013_facture.pdf"
    (found,) = read_file(PUBLIC / name, file=name)
    assert "echeance_et_conditions" in [f.code for f in found.findings]


@pytest.mark.parametrize(
    "data",
    [
        "Facture n° 12 Total TTC 1 200,00 € TVA 20 % le 12/03/2026\n".encode() * 100_000,
        b"1 234,56 " * 300_000,
        b"a" * 3_000_000,
    ],
    ids=["many lines", "one line of numbers", "one word"],
)
@pytest.mark.timeout(30)
def test_enormous_texts_end_soon(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "enorme.txt"
    path.write_bytes(data)
    (found,) = read_file(path, file="enorme.txt")
    assert found.pages == 1
