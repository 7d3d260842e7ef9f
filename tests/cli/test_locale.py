"""The command line speaks French, whatever the machine's language."""

from pathlib import Path

import polib
import pytest

from dossier_builder.cli.parser import make_parser
from dossier_builder.errors import UsageError

CATALOG = Path(__file__).parents[2] / "dossier_builder/locale/fr/LC_MESSAGES/dossier-builder.po"


def test_the_compiled_catalog_is_the_one_people_edit() -> None:
    source = {(e.msgid, e.msgid_plural): e for e in polib.pofile(str(CATALOG))}
    compiled = {(e.msgid, e.msgid_plural): e for e in polib.mofile(str(CATALOG.with_suffix(".mo")))}
    assert source.keys() == compiled.keys()
    for key, entry in source.items():
        assert entry.msgstr == compiled[key].msgstr
        assert entry.msgstr_plural == compiled[key].msgstr_plural


ENGLISH = ("usage:", "show this", "positional", "error:", "required", "expected", "invalid")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fabriquer"],
        ["interest"],
        ["interest", "--principal", "douze", "--from", "2020-01-01", "--to", "2020-01-02"],
        ["build", "--today"],
        ["build", "--today", "hier"],
        ["verify"],
        ["build", "--inconnu"],
    ],
)
def test_wrong_use_is_explained_in_french(arguments: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        make_parser().parse_args(arguments)
    text = str(caught.value).lower()
    assert not [word for word in ENGLISH if word in text]


@pytest.mark.parametrize("command", ["init", "demo", "build", "watch", "read", "archive", "law"])
def test_help_is_french(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        make_parser().parse_args([command, "--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out.lower()
    assert "utilisation" in text
    assert not [word for word in ENGLISH if word in text]
