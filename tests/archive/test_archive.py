"""A sealed record: whole, read-only, the same bytes, and every touch of it is named."""

import hashlib
import json
import shutil
import stat
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import bagit
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.archive import check_bags, frozen_numbers, list_bags, restore, seal
from dossier_builder.archive.model import SealResult
from dossier_builder.archive.payload import stored_names
from dossier_builder.archive.pdfa import PdfaCopy
from dossier_builder.errors import OutputCheckError, UnreadableInputError, UsageError

DAY = date(2026, 10, 23)


class Workshop:
    """A small workspace with one built dossier, and the call that seals it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.inbox = root / "inbox" / "ATELIER"
        self.outbox = root / "outbox" / "ATELIER"
        self.archives = self.outbox / "archives"
        self.drop("facture 42.pdf", b"%PDF-1.4 facture")
        self.drop("Kbis été.pdf", b"%PDF-1.4 kbis")
        (root / "modeles").mkdir()
        (root / "modeles" / "requete.docx").write_bytes(b"modele")
        (root / "dossier-builder.toml").write_text("[cabinet]\n", encoding="utf-8")
        (root / "law.toml").write_text("# ajout\n", encoding="utf-8")
        self.build(DAY)

    def drop(self, name: str, content: bytes) -> None:
        self.inbox.mkdir(parents=True, exist_ok=True)
        (self.inbox / name).write_bytes(content)

    def build(self, day: date) -> None:
        """Write what a build leaves, with that day in each view of it."""
        pieces = [
            {
                "label": str(number),
                "file": path.name,
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            }
            for number, path in enumerate(sorted(self.inbox.glob("*.pdf")), start=1)
        ]
        manifest = {"today": day.isoformat(), "version": "0.1.0", "pieces": pieces}
        bundle = self.outbox / "injonction_de_payer"
        bundle.mkdir(parents=True, exist_ok=True)
        (bundle / "dossier_injonction_de_payer.pdf").write_bytes(b"%PDF-1.4 dossier")
        for name in ("manifest.json", "dossier.json", "rapport.html"):
            (self.outbox / name).write_text(json.dumps(manifest), encoding="utf-8")

    def seal(
        self,
        *,
        today: date = DAY,
        filed_on: date | None = None,
        provisional: bool = False,
        verify: Callable[[], Sequence[str]] = tuple,
        pdfa: Callable[[Path], PdfaCopy] | None = None,
    ) -> SealResult:
        return seal(
            self.outbox,
            self.inbox,
            self.archives,
            dossier="ATELIER",
            filed_on=filed_on,
            provisional=provisional,
            keep_until=date(2036, 10, 23),
            version="0.1.0",
            today=today,
            verify=verify,
            law_files=[self.root / "law.toml"],
            templates=self.root / "modeles",
            settings=self.root / "dossier-builder.toml",
            organisation="Cabinet Exemple",
            pdfa=pdfa,
        )


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path / "espace")


def faults(directory: Path) -> dict[str, tuple[str, ...]]:
    return {report.path.name: report.faults for report in check_bags(directory)}


def writable(path: Path) -> Path:
    path.parent.chmod(0o755)
    if path.exists():
        path.chmod(0o644)
    return path


def all_bytes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class TestSeal:
    def test_the_library_finds_a_valid_bag_of_version_1(self, workshop: Workshop) -> None:
        result = workshop.seal(filed_on=DAY)
        bag = bagit.Bag(str(result.path))
        assert bag.validate()
        assert bag.version_info == (1, 0)
        assert bag.info["Depose-Le"] == "2026-10-23"
        assert bag.info["Conserver-Jusqu-Au"] == "2036-10-23"
        assert bag.info["Bagging-Date"] == "2026-10-23"
        assert bag.info["Provisoire"] == "non"

    def test_it_holds_what_was_dropped_produced_and_used(self, workshop: Workshop) -> None:
        held = all_bytes(workshop.seal().path / "data")
        assert held["inbox/facture 42.pdf"] == b"%PDF-1.4 facture"
        assert held["inbox/Kbis été.pdf"] == b"%PDF-1.4 kbis"
        assert held["outbox/injonction_de_payer/dossier_injonction_de_payer.pdf"]
        assert {"modeles/requete.docx", "reglages/dossier-builder.toml", "loi/law.toml"} <= set(
            held
        )
        assert any(name.startswith("loi/programme/taux") for name in held)

    def test_nothing_in_it_can_be_written(self, workshop: Workshop) -> None:
        result = workshop.seal()
        for path in [result.path, result.zip_path, *result.path.rglob("*")]:
            assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)

    def test_the_same_filing_gives_the_same_bytes(self, tmp_path: Path) -> None:
        first = Workshop(tmp_path / "a").seal(filed_on=DAY)
        second = Workshop(tmp_path / "b").seal(filed_on=DAY)
        assert all_bytes(first.path) == all_bytes(second.path)
        assert first.zip_path.read_bytes() == second.zip_path.read_bytes()

    def test_the_zip_holds_the_same_bag(self, workshop: Workshop, tmp_path: Path) -> None:
        result = workshop.seal()
        with zipfile.ZipFile(result.zip_path) as archive:
            assert archive.testzip() is None
            archive.extractall(tmp_path / "zip")
        assert all_bytes(tmp_path / "zip" / result.path.name) == all_bytes(result.path)

    def test_archiving_again_makes_no_second_record(self, workshop: Workshop) -> None:
        first = workshop.seal(filed_on=DAY)
        later = date(2026, 11, 2)
        workshop.build(later)  # only the day in the views differs
        again = workshop.seal(today=later)
        assert (again.path, again.created) == (first.path, False)
        assert len(faults(workshop.archives)) == 2  # the folder and its .zip

    def test_another_content_or_filing_date_makes_a_second_one(self, workshop: Workshop) -> None:
        first = workshop.seal()
        dated = workshop.seal(filed_on=DAY)
        workshop.drop("avoir.pdf", b"%PDF-1.4 avoir")
        workshop.build(DAY)
        grown = workshop.seal(filed_on=DAY)
        assert len({first.path, dated.path, grown.path}) == 3
        assert all(result.created for result in (first, dated, grown))

    def test_a_damaged_record_is_not_taken_for_the_same(self, workshop: Workshop) -> None:
        first = workshop.seal()
        writable(first.path / "data" / "inbox" / "facture 42.pdf").write_bytes(b"x")
        assert workshop.seal().created

    def test_a_lost_zip_is_made_again(self, workshop: Workshop) -> None:
        first = workshop.seal()
        before = first.zip_path.read_bytes()
        first.zip_path.unlink()
        again = workshop.seal()
        assert not again.created
        assert again.zip_path.read_bytes() == before

    def test_it_refuses_a_bundle_that_does_not_verify(self, workshop: Workshop) -> None:
        with pytest.raises(OutputCheckError, match=r"Page 3 sans tampon\."):
            workshop.seal(verify=lambda: ["Page 3 sans tampon."])
        assert not workshop.archives.exists()

    def test_a_provisional_record_says_so(self, workshop: Workshop) -> None:
        result = workshop.seal(provisional=True, verify=lambda: ["Il manque le Kbis."])
        assert result.path.name == "2026-10-23_ATELIER_provisoire"
        assert bagit.Bag(str(result.path)).info["Provisoire"] == "oui"

    def test_it_refuses_when_an_original_changed_since_the_build(self, workshop: Workshop) -> None:
        workshop.drop("facture 42.pdf", b"%PDF-1.4 une autre")
        with pytest.raises(OutputCheckError, match=r"facture 42\.pdf » a changé"):
            workshop.seal()
        (workshop.inbox / "facture 42.pdf").unlink()
        with pytest.raises(OutputCheckError, match="n’est plus dans inbox/"):
            workshop.seal()

    def test_a_dossier_that_was_never_built_has_nothing_to_seal(self, workshop: Workshop) -> None:
        (workshop.outbox / "manifest.json").unlink()
        with pytest.raises(UsageError, match="rien à archiver"):
            workshop.seal()

    def test_links_are_not_followed(self, workshop: Workshop, tmp_path: Path) -> None:
        (tmp_path / "secret.txt").write_text("ailleurs")
        (workshop.inbox / "lien.txt").symlink_to(tmp_path / "secret.txt")
        assert "inbox/lien.txt" not in all_bytes(workshop.seal().path / "data")

    def test_what_an_interrupted_sealing_left_is_cleared(self, workshop: Workshop) -> None:
        left = workshop.archives / ".2026-10-23_ATELIER.partiel" / "data"
        left.mkdir(parents=True)
        (left / "reste.pdf").write_bytes(b"x")
        (left / "reste.pdf").chmod(0o444)
        left.chmod(0o555)
        result = workshop.seal()
        assert not (result.path / "data" / "reste.pdf").exists()
        assert faults(workshop.archives)[result.path.name] == ()


class TestCheck:
    @pytest.fixture
    def bag(self, workshop: Workshop) -> Path:
        return workshop.seal().path

    def test_a_whole_record_has_no_fault(self, bag: Path) -> None:
        assert faults(bag) == {bag.name: ()}
        assert faults(bag.parent) == {bag.name: (), f"{bag.name}.zip": ()}

    def test_a_flipped_byte_is_named(self, bag: Path) -> None:
        path = writable(bag / "data" / "inbox" / "Kbis été.pdf")
        path.write_bytes(b"%PDF-1.5 kbis")
        assert faults(bag)[bag.name] == ("« data/inbox/Kbis été.pdf » : modifié.",)

    def test_a_file_cut_short_is_named(self, bag: Path) -> None:
        writable(bag / "data" / "inbox" / "facture 42.pdf").write_bytes(b"%PDF")
        assert faults(bag)[bag.name] == ("« data/inbox/facture 42.pdf » : modifié.",)

    def test_a_removed_file_is_named(self, bag: Path) -> None:
        writable(bag / "data" / "inbox" / "facture 42.pdf").unlink()
        assert faults(bag)[bag.name] == ("« data/inbox/facture 42.pdf » : manquant.",)

    @pytest.mark.parametrize("name", ["data/inbox/faux.pdf", "note.txt"])
    def test_an_added_file_is_named(self, bag: Path, name: str) -> None:
        writable(bag / name).write_bytes(b"x")
        assert faults(bag)[bag.name] == (f"« {name} » : ajouté depuis.",)

    @pytest.mark.parametrize("name", ["bag-info.txt", "manifest-sha512.txt", "bagit.txt"])
    def test_a_changed_tag_file_is_named(self, bag: Path, name: str) -> None:
        path = writable(bag / name)
        path.write_bytes(path.read_bytes() + b"X: y\n")
        assert any(name in fault or "BagIt" in fault for fault in faults(bag)[bag.name])

    def test_a_folder_without_its_declaration_is_no_whole_record(self, bag: Path) -> None:
        writable(bag / "bagit.txt").unlink()
        assert faults(bag.parent)[bag.name] == (
            "La structure n’est pas celle d’une archive BagIt (RFC 8493).",
        )

    def test_a_damaged_zip_is_named(self, bag: Path) -> None:
        path = writable(bag.with_name(f"{bag.name}.zip"))
        data = bytearray(path.read_bytes())
        data[len(data) // 3] ^= 1
        path.write_bytes(data)
        assert faults(bag.parent)[path.name]
        path.write_bytes(bytes(data[:-200]))
        assert faults(bag.parent)[path.name] == (
            "Ce fichier .zip est endommagé ou n’est pas une archive de dossier.",
        )

    def test_a_bag_of_the_older_draft_made_by_others_is_whole(self, tmp_path: Path) -> None:
        folder = tmp_path / "ancien"
        folder.mkdir()
        (folder / "pièce 1.pdf").write_bytes(b"%PDF")
        bagit.make_bag(str(folder), {"Bagging-Date": "2020-01-01"}, checksums=["md5", "sha256"])
        assert faults(tmp_path) == {"ancien": ()}

    def test_a_record_of_version_0_1_0_is_still_whole_and_still_restores(
        self, tmp_path: Path
    ) -> None:
        golden = Path(__file__).parent / "data" / "0.1.0" / "2026-10-23_ATELIER_MARNE"
        assert faults(golden) == {golden.name: ()}
        (summary,) = list_bags(golden)
        assert (summary.dossier, summary.filed_on) == ("ATELIER_MARNE", DAY)
        result = restore(golden, tmp_path / "retour")
        assert result.today == date(2026, 10, 22)
        invoice = result.workspace / "inbox" / "ATELIER_MARNE" / "facture 100 %.txt"
        assert invoice.read_text(encoding="utf-8") == "Facture n° 2026-0042 : 8 310,00 €\n"
        digest = hashlib.sha256(invoice.read_bytes()).hexdigest()
        assert frozen_numbers(golden) == {digest: "1"}

    def test_every_record_below_a_workspace_is_found(self, workshop: Workshop, bag: Path) -> None:
        assert set(faults(workshop.root)) == {bag.name, f"{bag.name}.zip"}


class TestListing:
    def test_records_say_when_they_were_filed_and_until_when_they_are_kept(
        self, workshop: Workshop
    ) -> None:
        workshop.seal(provisional=True, today=date(2026, 10, 1))
        workshop.seal(filed_on=DAY)
        first, second = list_bags(workshop.root / "outbox")
        assert (first.provisional, second.provisional) == (True, False)
        assert (second.dossier, second.filed_on) == ("ATELIER", DAY)
        assert not second.is_past(date(2036, 10, 23))
        assert second.is_past(date(2036, 10, 24))

    def test_the_numbers_filed_are_frozen_and_a_provisional_record_freezes_none(
        self, workshop: Workshop
    ) -> None:
        assert frozen_numbers(workshop.archives) == {}
        workshop.seal(provisional=True)
        assert frozen_numbers(workshop.archives) == {}
        workshop.seal()
        kbis = hashlib.sha256(b"%PDF-1.4 kbis").hexdigest()
        facture = hashlib.sha256(b"%PDF-1.4 facture").hexdigest()
        assert frozen_numbers(workshop.archives) == {kbis: "1", facture: "2"}

    def test_a_provisional_record_that_was_filed_freezes_its_numbers(
        self, workshop: Workshop
    ) -> None:
        workshop.seal(provisional=True, filed_on=DAY)
        assert sorted(frozen_numbers(workshop.archives).values()) == ["1", "2"]

    def test_the_last_record_of_a_day_counts(self, workshop: Workshop) -> None:
        workshop.seal()
        for number in range(11):
            workshop.drop("facture 42.pdf", f"%PDF-1.4 {number}".encode())
            workshop.build(DAY)
            workshop.seal()
        last = hashlib.sha256(b"%PDF-1.4 10").hexdigest()
        assert last in frozen_numbers(workshop.archives)

    def test_the_zip_alone_is_enough(self, workshop: Workshop) -> None:
        result = workshop.seal()
        before = frozen_numbers(workshop.archives)
        for path in [result.path, *result.path.rglob("*")]:
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(result.path)
        assert frozen_numbers(workshop.archives) == before != {}

    def test_a_damaged_record_never_numbers_anew(self, workshop: Workshop) -> None:
        result = workshop.seal()
        writable(result.path / "data" / "outbox" / "manifest.json").write_text("{")
        with pytest.raises(UnreadableInputError, match="altérée"):
            frozen_numbers(workshop.archives)


class TestRestore:
    @pytest.mark.parametrize("zipped", [False, True], ids=["dossier", "zip"])
    def test_the_workspace_is_as_it_was(
        self, workshop: Workshop, tmp_path: Path, zipped: bool
    ) -> None:
        sealed = workshop.seal()
        result = restore(sealed.zip_path if zipped else sealed.path, tmp_path / "retour")
        assert (result.dossier, result.today, result.version) == ("ATELIER", DAY, "0.1.0")
        for name in ("inbox", "modeles", "dossier-builder.toml", "law.toml"):
            before, after = workshop.root / name, result.workspace / name
            if before.is_dir():
                assert all_bytes(before) == all_bytes(after)
            else:
                assert before.read_bytes() == after.read_bytes()
        archives = result.workspace / "outbox" / "ATELIER" / "archives"
        assert frozen_numbers(archives) == frozen_numbers(workshop.archives) != {}
        assert faults(archives) == {sealed.path.name: ()}

    def test_what_it_lays_out_can_be_worked_on(self, workshop: Workshop, tmp_path: Path) -> None:
        result = restore(workshop.seal().path, tmp_path / "retour")
        for path in result.workspace.rglob("*"):
            assert path.stat().st_mode & stat.S_IWUSR

    def test_odd_names_come_back_as_they_were(self, workshop: Workshop, tmp_path: Path) -> None:
        workshop.drop("remise 10 %.pdf", b"a")
        workshop.drop("remise 10 _.pdf", b"b")
        workshop.drop("ligne\nbrisée.txt", b"c")
        workshop.build(DAY)
        sealed = workshop.seal()
        assert bagit.Bag(str(sealed.path)).validate()
        result = restore(sealed.path, tmp_path / "retour")
        assert all_bytes(result.workspace / "inbox") == all_bytes(workshop.root / "inbox")

    def test_an_altered_record_is_refused(self, workshop: Workshop, tmp_path: Path) -> None:
        sealed = workshop.seal()
        writable(sealed.path / "data" / "inbox" / "facture 42.pdf").write_bytes(b"x")
        with pytest.raises(UnreadableInputError, match=r"facture 42\.pdf » : modifié"):
            restore(sealed.path, tmp_path / "retour")
        assert not (tmp_path / "retour").exists()

    def test_a_folder_in_use_is_refused(self, workshop: Workshop, tmp_path: Path) -> None:
        sealed = workshop.seal()
        (tmp_path / "mien").mkdir()
        (tmp_path / "mien" / "note.txt").write_text("x")
        with pytest.raises(UsageError, match="pas vide"):
            restore(sealed.path, tmp_path / "mien")

    @pytest.mark.parametrize("name", ["../dehors", "..", "a\\b", ""])
    def test_a_record_cannot_write_elsewhere(self, tmp_path: Path, name: str) -> None:
        folder = tmp_path / "piège"
        (folder / "inbox").mkdir(parents=True)
        (folder / "inbox" / "a.pdf").write_bytes(b"x")
        bagit.make_bag(
            str(folder),
            {"Bagging-Date": "2026-01-01", "External-Identifier": name},
            checksums=["sha512"],
        )
        with pytest.raises(UnreadableInputError):
            restore(folder, tmp_path / "retour")

    def test_names_kept_aside_cannot_lead_elsewhere(self, tmp_path: Path) -> None:
        folder = tmp_path / "piège"
        (folder / "inbox").mkdir(parents=True)
        (folder / "inbox" / "a.pdf").write_bytes(b"x")
        (folder / "noms.json").write_text('{"inbox/a.pdf": "inbox/../../../../dehors.pdf"}')
        bagit.make_bag(
            str(folder),
            {"Bagging-Date": "2026-01-01", "External-Identifier": "A"},
            checksums=["sha512"],
        )
        with pytest.raises(UnreadableInputError, match="mène ailleurs"):
            restore(folder, tmp_path / "a" / "b" / "retour")
        assert not (tmp_path / "dehors.pdf").exists()


@given(st.lists(st.text(min_size=1).filter(lambda name: "/" not in name), unique=True))
def test_stored_names_are_unique_on_any_system_and_plain(paths: list[str]) -> None:
    stored = stored_names(paths)
    assert list(stored) == paths
    folded = [name.casefold() for name in stored.values()]
    assert len(set(folded)) == len(folded)
    for name in stored.values():
        name.encode("utf-8")
        assert not set(name) & {"%", "\\", "\n", "\r"}
