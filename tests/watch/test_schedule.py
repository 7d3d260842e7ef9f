"""When a dossier is built: pure decisions with the clock passed in."""

from datetime import date

from dossier_builder.watch.schedule import Schedule
from dossier_builder.watch.signature import Signature


def signature(size: int, day: int = 1) -> Signature:
    return Signature(date(2026, 11, day), (("facture.pdf", size, 0),), (), ())


def test_a_dossier_is_built_once_its_files_have_stood_still() -> None:
    schedule = Schedule(quiet=2)
    schedule.look("A", signature(1), now=0)
    assert schedule.due(1.9, {}) == ()
    assert schedule.due(2, {}) == ("A",)


def test_a_file_that_grows_starts_the_wait_again() -> None:
    schedule = Schedule(quiet=2)
    schedule.look("A", signature(1), now=0)
    schedule.look("A", signature(2), now=1.5)
    assert schedule.due(3, {}) == ()
    assert schedule.due(3.5, {}) == ("A",)


def test_files_present_at_the_start_wait_for_stillness_too() -> None:
    schedule = Schedule(quiet=2)
    schedule.look("A", signature(1), now=100)
    assert schedule.due(100, {}) == ()


def test_a_pdf_without_its_end_gets_more_time_but_not_for_ever() -> None:
    schedule = Schedule(quiet=2, patience=30)
    schedule.look("A", signature(1), now=0)
    assert schedule.due(5, {"A": ("scan.pdf",)}) == ()
    assert schedule.due(32, {"A": ("scan.pdf",)}) == ("A",)


def test_a_built_dossier_rests_until_something_changes() -> None:
    schedule = Schedule(quiet=2)
    schedule.look("A", signature(1), now=0)
    schedule.built("A", signature(1))
    assert schedule.due(10, {}) == ()
    schedule.look("A", signature(2), now=11)
    assert schedule.due(13, {}) == ("A",)


def test_a_change_during_a_build_makes_another_build() -> None:
    schedule = Schedule(quiet=2)
    schedule.look("A", signature(1), now=0)
    schedule.look("A", signature(2), now=3)  # seen while building what signature(1) says
    schedule.built("A", signature(1))
    assert schedule.changed() == ("A",)


def test_a_new_day_makes_a_new_build() -> None:
    schedule = Schedule(quiet=0)
    schedule.look("A", signature(1, day=1), now=0)
    schedule.built("A", signature(1, day=1))
    schedule.look("A", signature(1, day=2), now=1)
    assert schedule.due(1, {}) == ("A",)


def test_a_failing_dossier_is_tried_again_after_growing_waits() -> None:
    schedule = Schedule(quiet=0, longest_wait=5)
    schedule.look("A", signature(1), now=0)
    waits = [schedule.failed("A", now=0) for _ in range(4)]
    assert waits == [2, 4, 5, 5]
    assert schedule.due(4.9, {}) == ()
    assert schedule.due(5, {}) == ("A",)


def test_a_change_to_a_failing_dossier_ends_its_wait() -> None:
    schedule = Schedule(quiet=0)
    schedule.look("A", signature(1), now=0)
    schedule.failed("A", now=0)
    schedule.look("A", signature(2), now=0.5)
    assert schedule.due(0.5, {}) == ("A",)


def test_a_removed_dossier_is_never_due() -> None:
    schedule = Schedule(quiet=0)
    schedule.look("A", signature(1), now=0)
    schedule.built("A", signature(1))
    schedule.look("A", None, now=1)
    assert schedule.due(100, {}) == ()


def test_the_dossier_that_waits_longest_comes_first() -> None:
    schedule = Schedule(quiet=1)
    schedule.look("B", signature(1), now=0)
    schedule.look("A", signature(1), now=0.5)
    assert schedule.due(5, {}) == ("B", "A")
