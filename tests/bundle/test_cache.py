"""A second build prepares and proves again only what changed, and its bytes are the same."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from dossier_builder.bundle.alone import Former, proved_pages, write_pieces
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.cache import Cache
from dossier_builder.bundle.model import Assembled, PiecePages, PieceSource, Plan, WrittenPiece
from dossier_builder.bundle.pages import prepare_piece
from dossier_builder.bundle.prepared import prepared
from dossier_builder.bundle.verify import prove, verify_bundle
from dossier_builder.errors import UnreadableInputError
from dossier_builder.settings.firm import CacheSettings, StampSettings
from tests.bundle.conftest import Desk, edited, letter, pdf_of
from tests.bundle.test_verify import CHANGES

STAMP = StampSettings(nom="Cabinet Érable")


@dataclass
class Builder:
    """Builds the same dossier again and again, each time from what the last one left."""

    desk: Desk
    cached: bool = True
    made: list[str] = field(default_factory=list)
    count: int = 0

    @property
    def cache(self) -> Cache:
        return Cache(self.desk.folder / "cache")

    def out(self, number: int) -> Path:
        return self.desk.folder / f"out_{number}"

    def pages(self, source: PieceSource, stamp: StampSettings) -> PiecePages:
        work = self.desk.folder / f"work_{self.count}"

        def prepare(piece: PieceSource) -> PiecePages:
            self.made.append(piece.piece.file)
            return prepare_piece(piece, work=work, render_docx=self.desk.render, stamp=stamp)

        if not self.cached:
            return prepare(source)
        return prepared(source, prepare, cache=self.cache, settings=(stamp,), work=work)

    def build(self, stamp: StampSettings = STAMP) -> tuple[Assembled, tuple[WrittenPiece, ...]]:
        self.made.clear()
        self.count += 1
        plan = self.plan(stamp)
        former = Former(self.out(self.count - 1) / "pieces", self.cache) if self.cached else None
        pieces = write_pieces(plan, self.out(self.count) / "pieces", former=former)
        target = self.out(self.count) / "dossier.pdf"
        done = assemble(plan, target, work=self.desk.folder / "work")
        prove(done.path, done.proof, name="dossier.pdf", proved=proved_pages(pieces))
        return done, pieces

    def plan(self, stamp: StampSettings) -> Plan:
        sources = tuple(self.pages(source, stamp) for source in self.desk.sources)
        bare = replace(self.desk, sources=[]).plan(stamp=stamp)
        return replace(bare, pieces=sources)


def photograph() -> bytes:
    buffer = BytesIO()
    Image.effect_noise((400, 300), 60).convert("RGB").save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.fixture
def builder(desk: Desk) -> Builder:
    links = [(str(n), (70.0, 600.0 - 20 * n, 200.0, 612.0 - 20 * n)) for n in (1, 2, 3)]
    desk.front("bordereau", letter(links))
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(photograph(), name="photo.jpg")
    desk.piece(pdf_of(["gamma"]))
    return Builder(desk)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_second_build_makes_nothing_again_and_gives_the_same_bytes(builder: Builder) -> None:
    builder.build()
    assert builder.made == ["piece_1.pdf", "photo.jpg", "piece_3.pdf"]

    _, pieces = builder.build()

    assert builder.made == []
    assert [piece.taken_over for piece in pieces] == [True, True, True]
    assert contents(builder.out(1)) == contents(builder.out(2))


def test_with_or_without_the_cache_the_bytes_are_the_same(builder: Builder) -> None:
    builder.build()
    builder.desk.write("piece_3.pdf", pdf_of(["delta", "epsilon"]))
    builder.build()
    plain = Builder(builder.desk, cached=False, count=2)

    plain.build()

    assert contents(builder.out(2)) == contents(builder.out(3))


def test_only_the_piece_that_changed_is_made_again(builder: Builder) -> None:
    builder.build()
    builder.desk.write("piece_1.pdf", pdf_of(["autre"]))

    done, pieces = builder.build()

    assert builder.made == ["piece_1.pdf"]
    assert [piece.taken_over for piece in pieces] == [False, True, True]
    assert verify_bundle(done.path, done.proof) == ()


def test_another_stamp_is_another_preparation(builder: Builder) -> None:
    builder.build()

    _, pieces = builder.build(STAMP.model_copy(update={"style": "rond"}))

    assert len(builder.made) == 3
    assert not any(piece.taken_over for piece in pieces)


def test_a_piece_that_bears_another_number_is_stamped_again(builder: Builder) -> None:
    builder.build()
    last = builder.desk.sources[2]
    renamed = replace(last.piece, label="4")
    builder.desk.sources[2] = replace(last, piece=renamed)
    builder.desk.fronts.clear()
    builder.desk.front("bordereau", letter([("4", (70, 600, 200, 612))]))

    done, pieces = builder.build()

    assert builder.made == []
    assert [piece.taken_over for piece in pieces] == [True, True, False]
    assert verify_bundle(done.path, done.proof) == ()


def empty(data: bytes) -> bytes:
    return data[:0]


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


@pytest.mark.parametrize("damage", [empty, truncated, flipped])
@pytest.mark.parametrize("kind", ["*.json", "*.pdf"])
def test_a_damaged_entry_is_made_again(
    builder: Builder, damage: Callable[[bytes], bytes], kind: str
) -> None:
    builder.build()
    for path in builder.cache.folder.glob(kind):
        spoilt = damage(path.read_bytes())
        path.unlink()
        path.write_bytes(spoilt)

    builder.build()
    assert "photo.jpg" in builder.made
    assert contents(builder.out(1)) == contents(builder.out(2))

    builder.build()
    assert builder.made == [], "the damaged entries were replaced"


def test_an_output_that_a_person_changed_is_never_taken_over(builder: Builder) -> None:
    builder.build()
    (builder.out(1) / "pieces" / "Piece_01.pdf").write_bytes(pdf_of(["faux"]))

    _, pieces = builder.build()

    assert [piece.taken_over for piece in pieces] == [False, True, True]
    assert verify_bundle(pieces[0].path, pieces[0].proof) == ()


def test_a_file_that_cannot_be_read_is_tried_again_each_time(builder: Builder) -> None:
    source = builder.desk.sources[0]
    builder.desk.write("piece_1.pdf", b"%PDF-1.7 nothing")

    for _ in range(2):
        with pytest.raises(UnreadableInputError):
            builder.pages(source, STAMP)

    assert builder.made == ["piece_1.pdf", "piece_1.pdf"]


def test_nothing_is_kept_of_a_file_that_a_password_protects(builder: Builder) -> None:
    locked = builder.desk.folder / "locked.pdf"
    with pikepdf.open(BytesIO(pdf_of(["secret"]))) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    source = replace(builder.desk.sources[0], path=locked, password="u")

    builder.pages(source, STAMP)
    ready = builder.pages(source, STAMP)

    assert len(builder.made) == 2
    assert ready.pages == 1
    assert not builder.cache.folder.exists()


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_proof_of_known_pages_still_names_each_change(
    builder: Builder, change: Callable[[pikepdf.Pdf], None], tmp_path: Path
) -> None:
    # The dossier that CHANGES speaks of: pieces of two pages and of one, a line for each.
    del builder.desk.sources[1]
    builder.desk.piece(pdf_of(["gamma"]), label="2", name="piece_2.pdf")
    del builder.desk.sources[1]
    builder.desk.fronts.clear()
    builder.desk.front(
        "bordereau", letter([("1", (70, 600, 200, 612)), ("2", (70, 580, 200, 592))])
    )
    builder.build()
    done, pieces = builder.build()
    known = proved_pages(pieces)
    assert len(known) == 3
    path = tmp_path / "changed.pdf"
    path.write_bytes(edited(done.path.read_bytes(), change))

    assert CHANGES[change] in verify_bundle(path, done.proof, proved=known)


def test_what_has_not_served_for_long_goes_and_what_serves_stays(builder: Builder) -> None:
    builder.build()
    long_ago = time.time() - 61 * 86_400
    for path in builder.cache.folder.iterdir():
        os.utime(path, (long_ago, long_ago))
    source = builder.desk.sources[0]
    builder.count += 1
    builder.pages(source, STAMP)

    builder.cache.prune(CacheSettings())

    assert len(list(builder.cache.folder.iterdir())) == 1
    builder.made.clear()
    builder.pages(source, STAMP)
    assert builder.made == []


def test_the_cache_stays_under_its_size_and_loses_the_oldest_first(builder: Builder) -> None:
    builder.build()
    for age, path in enumerate(sorted(builder.cache.folder.iterdir())):
        os.utime(path, (time.time() - age, time.time() - age))
    sizes = [path.stat().st_size for path in sorted(builder.cache.folder.iterdir())]
    limit = Decimal(sum(sizes) - 1) / 1_000_000

    builder.cache.prune(CacheSettings(taille_max_mo=limit))
    assert len(list(builder.cache.folder.iterdir())) == len(sizes) - 1

    builder.cache.prune(CacheSettings(taille_max_mo=Decimal(0)))
    assert list(builder.cache.folder.iterdir()) == []
    Cache(builder.desk.folder / "absent").prune(CacheSettings())
