"""A letter opened and saved again in LibreOffice stays whole: text, links, mentions, gaps."""

import subprocess
from collections import Counter

import pytest

from dossier_builder.letters import libreoffice
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.mentions import missing_mentions
from dossier_builder.letters.write import placeholders
from tests.letters import factories as f
from tests.letters.helpers import flat, letter, links_of, pdf_of, text_of

pytestmark = pytest.mark.skipif(libreoffice.find() is None, reason="LibreOffice n’est pas installé")


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> dict[LetterKind, tuple[bytes, bytes]]:
    """Return each letter as written, and as LibreOffice saves it."""
    folder = tmp_path_factory.mktemp("relu")
    written = {kind: letter(kind, firm=f.LAW_FIRM) for kind in LetterKind}
    for kind, content in written.items():
        (folder / f"{kind}.docx").write_bytes(content)
    subprocess.run(
        [
            str(libreoffice.find()),
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            *("--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(folder / "neuf")),
            *(str(folder / f"{kind}.docx") for kind in written),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {
        kind: (written[kind], (folder / "neuf" / f"{kind}.docx").read_bytes()) for kind in written
    }


@pytest.mark.parametrize("kind", LetterKind)
def test_resaved_letter_is_another_file_with_the_same_page(
    resaved: dict[LetterKind, tuple[bytes, bytes]], kind: LetterKind
) -> None:
    written, again = resaved[kind]
    assert written != again
    before, after = pdf_of(written), pdf_of(again)
    assert Counter(flat(text_of(before))) == Counter(flat(text_of(after)))
    assert {link for _, link, _ in links_of(before)} == {link for _, link, _ in links_of(after)}
    assert missing_mentions(kind, after, f.CREANCE, firm=f.LAW_FIRM) == ()


def test_what_is_still_to_complete_is_found_in_it(
    resaved: dict[LetterKind, tuple[bytes, bytes]],
) -> None:
    for written, again in resaved.values():
        assert placeholders(again) == placeholders(written)
