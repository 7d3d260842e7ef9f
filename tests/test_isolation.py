"""Workers: a crash, a hang or an exhausted memory of one job stops nothing else."""

import os
import signal
import sys
import time

import pytest

from dossier_builder.isolation import Failure, Job, workers
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
