"""A fault of one piece stops neither the dossier nor its bundle: the whole way, faults put in."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

import pypdfium2 as pdfium
import pytest

from benchmarks.bundle.exact import make_workspace
from dossier_builder.build import Context, Outcome, build_dossier
from dossier_builder.bundle.section import SectionWriter
from dossier_builder.isolation import Job, Workers
from dossier_builder.law.load import load_law
from dossier_builder.making.check import check_outbox
from dossier_builder.pieces.checklist import load_checklist
from dossier_builder.settings.load import load_firm
from dossier_builder.shipped import modeles_dir
from dossier_builder.workspace import Workspace
from tests.bundle.test_safer import linked

T = TypeVar("T")
DOSSIER = "ATELIER_MARNE"


Fault = Callable[[Any, Any], None]


class PutIn(Protocol):
    """Puts a fault into the program."""

    def __call__(self, fault: Fault, *, alone: bool) -> None:
        """`alone`: also where the piece is written by itself."""


class Here:
    """Calls jobs in this process, where a fault was put into the program."""

    def run(self, jobs: Sequence[Job[T]]) -> Iterator[T]:
        for job in jobs:
            yield job.function(*job.arguments, **(job.options or {}))

    def check(self) -> None:
        """Nothing can have stopped this process."""


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """The inbox of a dossier of two pieces."""
    make_workspace(tmp_path, 2)
    return tmp_path / "espace" / "inbox" / DOSSIER


def build(inbox: Path) -> Outcome:
    workspace = Workspace(inbox.parents[1])
    context = Context(
        workspace,
        load_firm(workspace.firm_file),
        load_law(None),
        load_checklist(modeles_dir() / "checklist.toml"),
        cast(Workers, Here()),
        date(2026, 11, 23),
    )
    return build_dossier(context, DOSSIER, lambda _: None)


def add(inbox: Path, name: str, data: bytes) -> None:
    (inbox / name).write_bytes(data)
    with (inbox / "dossier.toml").open("a", encoding="utf-8") as stream:
        stream.write(f'\n[[fichiers]]\nnom = "{name}"\nnature = "echange"\n')


def text_of(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as shown:
        return [page.get_textpage().get_text_range() for page in shown]


def results(inbox: Path) -> Path:
    return inbox.parents[1] / "outbox" / DOSSIER


def names(inbox: Path) -> list[str]:
    return sorted(path.name for path in (results(inbox) / "injonction_de_payer/pieces").iterdir())


def report(inbox: Path) -> str:
    return (results(inbox) / "rapport.html").read_text(encoding="utf-8")


@pytest.fixture
def put_in(monkeypatch: pytest.MonkeyPatch) -> PutIn:
    """Changes how the piece odd.pdf is written: everywhere, or into a bundle and not alone."""
    init = SectionWriter.__init__

    def put_in(fault: Fault, *, alone: bool) -> None:
        def broken(self: Any, volume: Any, section: Any, source: Any, first: int, li: Any) -> None:
            init(self, volume, section, source, first, li)
            if section.name == "odd.pdf" and (alone or first > 0):
                fault(self, volume)

        monkeypatch.setattr(SectionWriter, "__init__", broken)

    return put_in


def links_to_the_cover(writer: Any, volume: Any) -> None:
    writer._destinations.array = lambda _: volume.target(0)


def wrong_digests(writer: Any, _: Any) -> None:
    writer._hasher.of_page = lambda *_: "0" * 32


def bundle(inbox: Path, outcome: Outcome) -> Path:
    assert outcome.bundle is not None
    return results(inbox) / outcome.bundle


def test_a_piece_that_fails_its_own_proof_is_named_in_its_place(inbox: Path, put_in: PutIn) -> None:
    add(inbox, "odd.pdf", linked())
    put_in(wrong_digests, alone=True)

    outcome = build(inbox)

    assert outcome.provisional
    assert any("odd.pdf" in gap for gap in outcome.gaps)
    assert len(names(inbox)) == 2
    _, faults = check_outbox(results(inbox))
    assert faults == ()


def test_a_piece_that_only_the_bundle_s_proof_finds_at_fault_goes_without_its_links(
    inbox: Path, put_in: PutIn
) -> None:
    add(inbox, "odd.pdf", linked())
    put_in(links_to_the_cover, alone=False)

    outcome = build(inbox)

    assert not any("odd.pdf" in gap for gap in outcome.gaps)
    assert len(names(inbox)) == 3
    _, faults = check_outbox(results(inbox))
    assert faults == ()
    assert "odd.pdf\u00a0: sa structure n’a pas passé le contrôle" in report(inbox)
    assert any("Facture FA-2026-0042" in text for text in text_of(bundle(inbox, outcome)))


def test_a_piece_that_fails_in_the_bundle_in_every_way_is_named_and_the_rest_is_made(
    inbox: Path, put_in: PutIn
) -> None:
    add(inbox, "odd.pdf", linked())
    put_in(wrong_digests, alone=False)

    outcome = build(inbox)

    assert outcome.provisional
    assert any("odd.pdf" in gap and "ce n’est pas la page" in gap for gap in outcome.gaps)
    assert len(names(inbox)) == 2
    _, faults = check_outbox(results(inbox))
    assert faults == ()
    pages = text_of(bundle(inbox, outcome))
    assert "odd.pdf" in pages[0]
    assert not any("Facture FA-2026-0042" in text for text in pages)
    folder = results(inbox) / "injonction_de_payer"
    assert [path.name for path in folder.glob("dossier_*.pdf")] == ["dossier_provisoire.pdf"]
