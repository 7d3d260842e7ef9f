"""When a dossier is built: pure decisions with the clock passed in."""

from datetime import date

from dossier_builder.watch.schedule import Schedule
from dossier_builder.watch.signature import Signature


def signature(size: int, day: int = 1) -> Signature:
    return Signature(date(2026, 11, day), (("facture.pdf", size, 0, 0),), (), ())


def seen(schedule: Schedule, name: str, size: int, now: float, digest: str = "d") -> None:
    """See a dossier at `now`, and read its files half a wait later."""
    schedule.look(name, signature(size), now)
    assert name in schedule.unread(now + schedule.quiet / 2)
    schedule.read(name, digest)


def test_a_dossier_is_due_once_its_files_have_stood_still() -> None:
    schedule = Schedule(quiet=2)
    seen(schedule, "A", 1, now=0)
    assert schedule.due(1.9) == ()
    assert schedule.due(2) == ("A",)


def test_a_file_that_grows_starts_the_wait_again() -> None:
    schedule = Schedule(quiet=2)
    seen(schedule, "A", 1, now=0)
    seen(schedule, "A", 2, now=1.5)
    assert schedule.due(3) == ()
    assert schedule.due(3.5) == ("A",)


def test_files_present_at_the_start_wait_for_stillness_too() -> None:
    schedule = Schedule(quiet=2)
    schedule.look("A", signature(1), now=100)
    assert schedule.unread(100) == ()
    assert schedule.due(102) == ()


def test_other_bytes_under_the_same_size_and_time_start_the_wait_again() -> None:
    schedule = Schedule(quiet=2)
    seen(schedule, "A", 1, now=0, digest="half")
    assert not schedule.confirm("A", "more", 2, is_unfinished=False)
    assert schedule.due(3.9) == ()
    assert schedule.due(4) == ("A",)
    assert schedule.confirm("A", "more", 4, is_unfinished=False)


def test_a_pdf_without_its_end_gets_more_time_but_not_for_ever() -> None:
    schedule = Schedule(quiet=2, patience=30)
    seen(schedule, "A", 1, now=0)
    assert not schedule.confirm("A", "d", 5, is_unfinished=True)
    assert schedule.due(5.5) == ()
    assert schedule.due(32) == ("A",)
    assert schedule.confirm("A", "d", 32, is_unfinished=True)


def test_a_built_dossier_rests_until_something_changes() -> None:
    schedule = Schedule(quiet=2)
    seen(schedule, "A", 1, now=0)
    schedule.built("A", signature(1))
    assert schedule.due(10) == ()
    assert schedule.next_look(10) is None
    seen(schedule, "A", 2, now=11)
    assert schedule.due(13) == ("A",)


def test_a_dossier_is_never_built_twice_at_once() -> None:
    schedule = Schedule(quiet=0)
    seen(schedule, "A", 1, now=0)
    schedule.begun("A")
    seen_while_building = signature(2)
    schedule.look("A", seen_while_building, now=1)
    assert schedule.due(10) == ()
    schedule.built("A", signature(1))
    assert schedule.changed() == ("A",)


def test_an_overtaken_build_waits_for_stillness_again() -> None:
    schedule = Schedule(quiet=2)
    seen(schedule, "A", 1, now=0)
    schedule.begun("A")
    schedule.overtaken("A", now=5)
    assert schedule.due(6.9) == ()
    assert schedule.unread(6) == ("A",)


def test_a_new_day_makes_a_new_build() -> None:
    schedule = Schedule(quiet=0)
    schedule.look("A", signature(1, day=1), now=0)
    schedule.built("A", signature(1, day=1))
    schedule.look("A", signature(1, day=2), now=1)
    schedule.read("A", "d")
    assert schedule.due(1) == ("A",)


def test_a_failing_dossier_is_tried_again_after_growing_waits() -> None:
    schedule = Schedule(quiet=0, longest_wait=5)
    seen(schedule, "A", 1, now=0)
    waits = [schedule.failed("A", now=0) for _ in range(4)]
    assert waits == [2, 4, 5, 5]
    assert schedule.due(4.9) == ()
    assert schedule.due(5) == ("A",)
    assert schedule.next_look(3) == 2


def test_a_change_to_a_failing_dossier_ends_its_wait() -> None:
    schedule = Schedule(quiet=0)
    seen(schedule, "A", 1, now=0)
    schedule.failed("A", now=0)
    seen(schedule, "A", 2, now=0.5)
    assert schedule.due(0.5) == ("A",)


def test_a_removed_dossier_is_never_due() -> None:
    schedule = Schedule(quiet=0)
    seen(schedule, "A", 1, now=0)
    schedule.built("A", signature(1))
    schedule.look("A", None, now=1)
    assert schedule.due(100) == ()


def test_the_dossier_that_waits_longest_comes_first() -> None:
    schedule = Schedule(quiet=1)
    seen(schedule, "B", 1, now=0)
    seen(schedule, "A", 1, now=0.5)
    assert schedule.due(5) == ("B", "A")
