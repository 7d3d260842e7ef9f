"""The command line, run as a person runs it: what it prints, and its exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dossier_builder.cli import main
from dossier_builder.errors import ExitCode


def run_json(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> object:
    assert main(arguments) == 0
    return json.loads(capsys.readouterr().out)


# Worked figures of the official sheet service-public F783: principal × days × rate / 36 500.
@pytest.mark.parametrize(
    ("due", "stop", "rate", "days", "interest"),
    [
        ("2020-08-31", "2020-09-30", "legal-particulier", 30, "5.11"),
        ("2015-07-01", "2015-08-31", "legal-particulier", 61, "14.34"),
        ("2015-08-31", "2015-10-14", "9.29", 44, "22.40"),
        ("2016-01-01", "2016-04-10", "9.54", 100, "52.27"),
    ],
)
def test_interest_gives_the_official_examples_to_the_cent(
    due: str,
    stop: str,
    rate: str,
    days: int,
    interest: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["interest", "--principal", "2000.00", "--from", due, "--to", stop, "--rate", rate]
    result = run_json([*arguments, "--json"], capsys)
    assert isinstance(result, dict)
    assert [segment["days"] for segment in result["segments"]] == [days]
    assert result["total"] == interest


def test_interest_changes_rate_on_the_first_of_july(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["interest", "--principal", "1000", "--from", "2026-06-29", "--to", "2026-07-02"]
    result = run_json([*arguments, "--rate", "l441-10", "--json"], capsys)
    assert isinstance(result, dict)
    assert [(s["from"], s["to"], s["rate"]) for s in result["segments"]] == [
        ("2026-06-30", "2026-06-30", "12.15"),
        ("2026-07-01", "2026-07-02", "12.40"),
    ]


def test_a_semester_that_is_not_known_is_named_with_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["interest", "--principal", "1", "--from", "2031-01-01", "--to", "2031-02-01"]
    assert main([*arguments, "--rate", "l441-10"]) == ExitCode.DEPENDENCY
    error = capsys.readouterr().err
    assert "2031" in error
    assert "law.toml" in error


def test_wrong_use_exits_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fabriquer"]) == ExitCode.USAGE
    assert main(["build", "--workspace", "/inexistant"]) == ExitCode.USAGE
    assert "init" in capsys.readouterr().err


def test_init_lays_out_a_workspace_and_never_overwrites(tmp_path: Path) -> None:
    root = tmp_path / "espace"
    assert main(["init", str(root)]) == 0
    assert (root / "inbox").is_dir()
    assert (root / "outbox").is_dir()
    assert (root / "modeles" / "requete.docx").is_file()
    assert (root / "modeles" / "checklist.toml").is_file()
    settings = root / "dossier-builder.toml"
    settings.write_text("# à moi\n", encoding="utf-8")
    assert main(["init", str(root)]) == 0
    assert settings.read_text(encoding="utf-8") == "# à moi\n"


def test_an_empty_workspace_builds_to_nothing(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path)]) == 0
    assert main(["build", "--workspace", str(tmp_path)]) == 0


def test_a_dossier_that_is_not_there_is_named_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["init", str(tmp_path)])
    (tmp_path / "inbox" / "DUPONT").mkdir()
    assert main(["build", "DURAND", "--workspace", str(tmp_path)]) == ExitCode.USAGE
    error = capsys.readouterr().err
    assert "DURAND" in error
    assert "DUPONT" in error


def test_read_names_a_file_it_cannot_read_and_exits_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "abime.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing more")
    assert main(["read", str(broken), "--json"]) == ExitCode.INPUT
    line = json.loads(capsys.readouterr().out)
    assert line["file"] == str(broken)
    assert line["nature"] == "autre"
    assert line["facts"] == {}
    assert line["error"]


def test_the_law_that_is_known_is_printed_with_its_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["law"]) == 0
    text = capsys.readouterr().out
    assert "2026" in text
    assert "L441-10" in text


def test_verify_of_something_else_is_a_clear_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path)]) == ExitCode.INPUT
    assert "manifeste" in capsys.readouterr().err


def test_a_second_instance_is_told_so_with_6(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from dossier_builder.watch.lock import workspace_lock
    from dossier_builder.workspace import open_workspace

    main(["init", str(tmp_path)])
    with workspace_lock(open_workspace(tmp_path)):
        assert main(["build", "--workspace", str(tmp_path)]) == ExitCode.BUSY
    assert "instance" in capsys.readouterr().err


def test_interest_refuses_dates_in_the_wrong_order(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["interest", "--principal", "1000,50", "--from", "2020-09-30", "--to", "2020-09-01"]
    assert main([*arguments, "--rate", "legal-pro"]) == ExitCode.USAGE
    assert "précède" in capsys.readouterr().err


def test_a_file_of_no_known_format_is_an_error_of_that_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "alea.jpg"
    odd.write_bytes(bytes(range(256)) * 8)
    assert main(["read", str(odd), "--json"]) == ExitCode.INPUT
    line = json.loads(capsys.readouterr().out)
    assert line["facts"] == {}
    assert "format" in line["error"]


def test_the_package_runs_as_a_module_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dossier_builder", "law"], capture_output=True, check=False
    )
    assert done.returncode == ExitCode.OK
    assert "Taux connus" in done.stdout.decode()
