"""What a dossier is known by is kept for as long as nothing of it has changed, and no longer."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_builder.placing.known import KnownKeys, Stamp
from dossier_builder.placing.model import DELIVERY, INVOICE, Keys

STAMP: Stamp = ("facture.pdf", 10, 1_000, 2_000)
LATER = 10**12
KEYS = Keys(
    debtors=frozenset({"732829320"}),
    creditors=frozenset({"552100554"}),
    debtor_names=frozenset({"Sté Dupré"}),
    numbers=frozenset({(INVOICE, "fc20260142")}),
    shown={(INVOICE, "fc20260142"): "FC-2026-0142"},
)


def noted(cache: Path, keys: Keys = KEYS, now: int = LATER) -> None:
    known = KnownKeys(cache, "")
    known.note("MARNE", [STAMP], keys, now=now)
    known.save()


names = st.frozensets(st.text(max_size=5), max_size=3)


@settings(deadline=None)
@given(
    names,
    names,
    st.dictionaries(st.tuples(st.sampled_from([INVOICE, DELIVERY]), st.text()), st.text()),
)
def test_keys_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory,
    sirens: frozenset[str],
    said: frozenset[str],
    shown: dict[tuple[str, str], str],
) -> None:
    cache = tmp_path_factory.mktemp("cache")
    keys = Keys(sirens, said, said, sirens, frozenset(shown), shown)
    noted(cache, keys)
    assert KnownKeys(cache, "").of("MARNE", [STAMP]) == keys


@pytest.mark.parametrize("place", range(4))
def test_any_change_of_a_file_is_another_dossier(tmp_path: Path, place: int) -> None:
    noted(tmp_path)
    changed = list(STAMP)
    changed[place] = "autre" if place == 0 else 7
    known = KnownKeys(tmp_path, "")
    assert known.of("MARNE", [tuple(changed)]) is None  # type: ignore[list-item]
    assert known.of("MARNE", [STAMP, STAMP]) is None
    assert known.of("MARNE", []) is None
    assert known.of("AUTRE", [STAMP]) is None


def test_other_settings_know_nothing(tmp_path: Path) -> None:
    noted(tmp_path)
    assert KnownKeys(tmp_path, "autre créancier").of("MARNE", [STAMP]) is None


def test_a_dossier_that_has_just_changed_is_read_again(tmp_path: Path) -> None:
    noted(tmp_path, now=STAMP[3] + 59_000_000_000)
    assert KnownKeys(tmp_path, "").of("MARNE", [STAMP]) is None


def test_a_dossier_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    noted(tmp_path)
    known = KnownKeys(tmp_path, "")
    known.save()
    assert KnownKeys(tmp_path, "").of("MARNE", [STAMP]) is None


def test_a_damaged_index_is_none(tmp_path: Path) -> None:
    noted(tmp_path)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(entry.read_bytes().replace(b"FC-2026-0142", b"FC-2026-0143"))
    assert KnownKeys(tmp_path, "").of("MARNE", [STAMP]) is None
