"""Workers: a crash, a hang or an exhausted memory of one job stops nothing else."""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from dossier_builder.isolation import Failure, Job, StoppedError, workers
from dossier_builder.settings.firm import LimitSettings

LIMITS = LimitSettings(secondes=2, memoire_mo=256)


def double(value: int) -> int:
    return 2 * value


def hang() -> int:
    time.sleep(60)
    return 0


def die() -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def devour() -> int:
    return len(bytearray(600_000_000))


def fail() -> int:
    raise ValueError("from the job")


def test_results_come_in_the_order_of_the_jobs() -> None:
    with workers(LIMITS, 2) as pool:
        assert list(pool.run([Job(double, (n,)) for n in range(8)])) == [0, 2, 4, 6, 8, 10, 12, 14]


@pytest.mark.skipif(sys.platform == "win32", reason="signals and limits are POSIX")
def test_a_hang_a_crash_and_a_memory_hog_among_good_jobs_are_named_and_the_rest_is_done() -> None:
    jobs = [Job(double, (1,)), Job(hang), Job(die), Job(devour), Job(double, (2,))]
    with workers(LIMITS, 2) as pool:
        first, hung, crashed, hog, last = pool.run(jobs)
    assert (first, last) == (2, 4)
    assert isinstance(hung, Failure)
    assert "2\u00a0secondes" in hung.what
    assert isinstance(crashed, Failure)
    assert "brutalement" in crashed.what
    assert isinstance(hog, Failure)
    assert "256\u00a0Mo" in hog.what


def test_an_error_of_the_job_itself_is_raised() -> None:
    with workers(LIMITS, 1) as pool, pytest.raises(ValueError, match="from the job"):
        list(pool.run([Job(fail)]))


def test_what_nothing_foresaw_in_a_file_is_a_failure_of_that_file_and_told_without_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    jobs = [Job(fail, contained=True), Job(double, (1,), contained=True)]
    with workers(LIMITS, 1) as pool:
        failed, sound = pool.run(jobs)
    assert sound == 2
    assert isinstance(failed, Failure)
    assert "ValueError, fail, test_isolation.py:" in failed.what
    assert failed.fault
    assert failed.fault in caplog.text
    assert "from the job" not in failed.what + caplog.text


def find_it_cut() -> int:
    raise OSError("image file is truncated")  # as Pillow does


def test_what_a_library_calls_an_error_of_the_system_is_a_failure_of_its_file() -> None:
    with workers(LIMITS, 1) as pool:
        (failed,) = pool.run([Job(find_it_cut, contained=True)])
    assert isinstance(failed, Failure)


def lose_the_disk() -> int:
    raise OSError(errno.EIO, "gone")


def test_a_disk_that_fails_is_no_fault_of_a_file() -> None:
    with workers(LIMITS, 1) as pool, pytest.raises(OSError, match="gone"):
        list(pool.run([Job(lose_the_disk, contained=True)]))


def note_and_die_once(path: str) -> int:
    """Die the first time only: what a system short of memory does to an innocent worker."""
    if not os.path.exists(path):  # noqa: PTH110
        with open(path, "w"):  # noqa: PTH123
            pass
        os.kill(os.getpid(), signal.SIGKILL)
    return 1


def own_pid() -> int:
    return os.getpid()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_worker_killed_from_outside_does_not_make_its_file_a_bad_one(tmp_path: Path) -> None:
    with workers(LIMITS, 1) as pool:
        assert list(pool.run([Job(note_and_die_once, (str(tmp_path / "seen"),))])) == [1]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_workers_killed_while_idle_are_replaced() -> None:
    with workers(LIMITS, 1) as pool:
        (victim,) = pool.run([Job(own_pid)])
        assert isinstance(victim, int)
        os.kill(victim, signal.SIGKILL)
        time.sleep(0.5)
        assert list(pool.run([Job(double, (4,))])) == [8]


def test_a_stop_gives_up_the_work_under_way_at_once_and_is_no_failure_of_a_file() -> None:
    with workers(LimitSettings(secondes=60), 1) as pool:
        threading.Timer(0.5, pool.stop).start()
        began = time.monotonic()
        with pytest.raises(StoppedError):
            list(pool.run([Job(hang)]))
        assert time.monotonic() - began < 3
        with pytest.raises(StoppedError):
            list(pool.run([Job(double, (1,))]))


def test_a_clock_set_forward_is_not_a_slow_file(monkeypatch: pytest.MonkeyPatch) -> None:
    real, jump = time.time, [0.0]
    monkeypatch.setattr(time, "time", lambda: real() + jump[0])
    threading.Timer(0.4, lambda: jump.__setitem__(0, 3600.0)).start()
    with workers(LimitSettings(secondes=30), 1) as pool:
        assert list(pool.run([Job(nap)])) == ["rested"]


def nap() -> str:
    time.sleep(1)
    return "rested"


_READ_DAMAGED = """
import io, pikepdf
{first}
head = b"%PDF-1.7\\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\\n"
pages = b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\\n3 0 obj<</Type/Page/Parent 2 0 R"
end = b"/MediaBox[0 0 9 9]>>endobj\\ntrailer<</Root 1 0 R/Size 4>>\\n%%EOF"
pdf = pikepdf.open(io.BytesIO(head + pages + end), suppress_warnings=False)
assert len(pdf.pages) == 1
"""


def test_what_a_library_says_of_a_damaged_file_in_english_reaches_no_terminal() -> None:
    loud, quiet = (
        subprocess.run(
            [sys.executable, "-c", _READ_DAMAGED.format(first=first)],
            capture_output=True,
            text=True,
            check=True,
        ).stderr
        for first in ("", "import dossier_builder")
    )
    assert "WARNING" in loud
    assert quiet == ""
