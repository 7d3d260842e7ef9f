"""What is shown on the terminal: a file's name is text, and gives no orders."""

import pytest

from dossier_builder.cli.screen import Screen
from dossier_builder.errors import UsageError


def test_control_characters_of_a_name_are_shown_and_not_sent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    screen = Screen()
    name = "\x1b[2J\x07fa\u202efdp.exe 🙂👩‍⚖️ é"
    screen.line(name)
    screen.error(UsageError(name, file=name, next_step=name))
    shown = "".join(capsys.readouterr())
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert shown.count("\\u001b[2J\\u0007fa\\u202efdp.exe 🙂👩‍⚖️ é") == 4
