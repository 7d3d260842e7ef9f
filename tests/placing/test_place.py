"""A loose file joins the one dossier that shares a sure number with it, or none."""

from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.facts.model import Evidence, Fact, Facts, Nature, ReadFile, Status
from dossier_builder.placing.keys import keys_of_file
from dossier_builder.placing.model import Keys, LooseFile, Placements
from dossier_builder.placing.page import render_page
from dossier_builder.placing.place import place

DUPRE, MOREL, NOUS, AUTRE = "987654324", "732829320", "552100554", "443061841"
EVIDENCE = Evidence("f.pdf", 1, None, "", "page")


def fact(value: str, status: Status = Status.ETABLI) -> Fact[str]:
    return Fact(value, status, EVIDENCE)


def loose(name: str, nature: Nature = Nature.FACTURE, **values: str) -> LooseFile:
    stated: dict[str, Any] = {key: fact(value) for key, value in values.items()}
    facts = Facts(**stated)
    return LooseFile(name, (ReadFile(name, "0" * 64, 1, nature, 1.0, (), facts),))


def dossier(debtor: str = "", creditor: str = "", name: str = "", **numbers: str) -> Keys:
    own = keys_of_file(loose("own", Nature.FACTURE, **numbers).parts)
    return replace(
        own,
        debtors=frozenset({debtor} if debtor else ()),
        creditors=frozenset({creditor} if creditor else ()),
        debtor_names=frozenset({name} if name else ()),
    )


def where(placements: Placements) -> dict[str, str]:
    return {item.name: item.dossier for item in placements.placed}


def test_the_debtors_siren_joins_a_file_to_its_dossier_and_says_so() -> None:
    result = place(
        [loose("f.pdf", buyer_siren=DUPRE)], {"DUPRE": dossier(DUPRE), "MOREL": dossier(MOREL)}
    )
    assert where(result) == {"f.pdf": "DUPRE"}
    assert result.placed[0].reason == "même SIREN du débiteur 987\u00a0654\u00a0324"


def test_a_delivery_number_joins_a_note_that_names_no_siren() -> None:
    note = loose("bl.pdf", Nature.BON_DE_LIVRAISON, delivery_number="BL-26-0412")
    result = place([note], {"A": dossier(DUPRE, delivery_number="BL 26 0412"), "B": dossier(MOREL)})
    assert where(result) == {"bl.pdf": "A"}
    assert "BL-26-0412" in result.placed[0].reason


def test_a_name_alone_never_places_a_file() -> None:
    file = loose("f.pdf", Nature.CONTRAT, buyer_name="Transports Dupré")
    result = place([file], {"TRANSPORTS_DUPRE": dossier(DUPRE, name="Transports Dupré")})
    assert where(result) == {}
    assert "Aucun numéro sûr" in result.unplaced[0].reason


def test_a_shared_number_of_another_client_is_refused() -> None:
    file = loose("f.pdf", invoice_number="F2026-001", buyer_siren=MOREL)
    result = place([file], {"DUPRE": dossier(DUPRE, invoice_number="F2026-001")})
    assert "DUPRE" not in where(result).values()
    letter = loose("r.pdf", Nature.RELANCE, invoice_number="F2026-001", buyer_name="Morel et fils")
    result = place([letter], {"A": dossier(name="Dupré", invoice_number="F2026-001")})
    assert where(result) == {}
    assert "contredit" in result.unplaced[0].reason


def test_a_number_that_two_dossiers_share_places_nothing() -> None:
    file = loose("r.pdf", Nature.RELANCE, invoice_number="F2026-001")
    both = {
        name: dossier(siren, invoice_number="F2026-001")
        for name, siren in (("A", DUPRE), ("B", MOREL))
    }
    result = place([file], both)
    assert where(result) == {}
    assert "A et B" in result.unplaced[0].reason


def test_the_same_debtor_of_two_creditors_is_told_apart_by_the_creditor() -> None:
    both = {"A": dossier(DUPRE, NOUS), "B": dossier(DUPRE, AUTRE)}
    file = loose("f.pdf", buyer_siren=DUPRE, seller_siren=AUTRE)
    assert where(place([file], both)) == {"f.pdf": "B"}
    unsaid = loose("f.pdf", buyer_siren=DUPRE)
    assert where(place([unsaid], both)) == {}


def test_a_short_number_that_any_client_may_bear_tells_nothing() -> None:
    file = loose("f.pdf", Nature.RELANCE, invoice_number="12")
    assert where(place([file], {"A": dossier(DUPRE, invoice_number="12")})) == {}


def test_an_uncertain_reading_places_nothing() -> None:
    facts = replace(Facts(), buyer_siren=fact(DUPRE, Status.INCERTAIN))
    file = LooseFile("f.pdf", (ReadFile("f.pdf", "", 1, Nature.FACTURE, 1.0, (), facts),))
    assert where(place([file], {"A": dossier(DUPRE)})) == {}


def test_a_new_debtors_invoice_opens_a_dossier_that_its_other_files_join() -> None:
    files = [
        loose("f.pdf", buyer_siren=DUPRE, buyer_name="Sté Dupré & Fils", order_number="C-20260042"),
        loose("bc.pdf", Nature.BON_DE_COMMANDE, order_number="C-20260042"),
    ]
    result = place(files, {"MOREL": dossier(MOREL)})
    assert result.opened == ("STE_DUPRE_FILS",)
    assert where(result) == {"f.pdf": "STE_DUPRE_FILS", "bc.pdf": "STE_DUPRE_FILS"}


def test_a_new_dossier_never_takes_the_name_of_a_folder() -> None:
    file = loose("f.pdf", buyer_siren=DUPRE, buyer_name="Dupré")
    result = place([file], {"Dupre": dossier(MOREL)})
    assert result.opened == (f"DUPRE_{DUPRE}",)


def test_two_new_debtors_of_one_name_are_two_dossiers() -> None:
    files = [loose(s, buyer_siren=s, buyer_name="Dupré") for s in (DUPRE, MOREL)]
    assert place(files, {}).opened == tuple(sorted((f"DUPRE_{DUPRE}", f"DUPRE_{MOREL}")))


def test_an_invoice_to_or_from_the_wrong_party_opens_nothing() -> None:
    bought = loose("a.pdf", buyer_siren=NOUS, seller_siren=AUTRE)
    foreign = loose("b.pdf", buyer_siren=DUPRE, seller_siren=AUTRE)
    result = place([bought, foreign], {}, creditors=frozenset({NOUS}))
    assert result.opened == ()
    assert [item.name for item in result.unplaced] == ["a.pdf", "b.pdf"]


def test_a_refused_or_unreadable_file_is_listed_with_its_reason() -> None:
    unread = ReadFile("b.pdf", "", 0, Nature.AUTRE, 0.0, (), Facts(), error="Illisible.")
    result = place([LooseFile("a", (), "Lien."), LooseFile("b.pdf", (unread,))], {"A": dossier()})
    assert [item.reason for item in result.unplaced] == ["Lien.", "Illisible."]


def test_the_page_escapes_what_a_file_says() -> None:
    result = place([loose("<b>.pdf", Nature.AUTRE, seller_name="<script>x</script>")], {})
    page = render_page(result)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "&lt;b&gt;.pdf" in page


SIRENS = st.sampled_from(["", DUPRE, MOREL, NOUS, AUTRE])
NUMBERS = st.sampled_from(["", "F2026-001", "F2026-002", "C-20260042", "12"])
NAMES = st.sampled_from(["", "Dupré", "Dupré & Fils", "Morel"])


@st.composite
def loose_files(draw: st.DrawFn) -> list[LooseFile]:
    files = []
    for index in range(draw(st.integers(0, 5))):
        values = {
            "buyer_siren": draw(SIRENS),
            "seller_siren": draw(SIRENS),
            "buyer_name": draw(NAMES),
            "invoice_number": draw(NUMBERS),
            "order_number": draw(NUMBERS),
        }
        nature = draw(st.sampled_from([Nature.FACTURE, Nature.RELANCE, Nature.BON_DE_COMMANDE]))
        files.append(loose(f"{index}.pdf", nature, **{k: v for k, v in values.items() if v}))
    return files


@st.composite
def dossiers(draw: st.DrawFn) -> dict[str, Keys]:
    return {
        f"D{index}": dossier(
            draw(SIRENS), draw(SIRENS), draw(NAMES), invoice_number=draw(NUMBERS) or "0"
        )
        for index in range(draw(st.integers(0, 4)))
    }


@given(loose_files(), dossiers(), st.randoms())
def test_each_file_is_somewhere_once_whatever_the_order(
    files: list[LooseFile], known: dict[str, Keys], chance: Random
) -> None:
    result = place(files, known)
    names = [item.name for item in result.placed] + [item.name for item in result.unplaced]
    assert sorted(names) == sorted(item.name for item in files)
    assert not {name.casefold() for name in result.opened} & {name.casefold() for name in known}
    shuffled, items = list(files), list(known.items())
    chance.shuffle(shuffled)
    chance.shuffle(items)
    assert place(shuffled, dict(items)) == result


@given(loose_files(), dossiers())
def test_no_file_joins_a_dossier_of_another_debtor_or_without_a_shared_number(
    files: list[LooseFile], known: dict[str, Keys]
) -> None:
    by_name = {item.name: keys_of_file(item.parts) for item in files}
    for item in place(files, known).placed:
        if item.dossier not in known:
            continue
        own, theirs = by_name[item.name], known[item.dossier]
        assert own.debtors & theirs.debtors or own.numbers & theirs.numbers
        assert not (own.debtors and theirs.debtors and not own.debtors & theirs.debtors)
        assert not (own.creditors and theirs.creditors and not own.creditors & theirs.creditors)


@given(loose_files(), dossiers())
def test_another_dossier_never_moves_a_file_to_a_third(
    files: list[LooseFile], known: dict[str, Keys]
) -> None:
    before = where(place(files, known))
    after = where(place(files, {**known, "DX": dossier(DUPRE, invoice_number="F2026-001")}))
    for name, former in before.items():
        if former in known and name in after:
            assert after[name] in {former, "DX"}
