"""The letters as written: right for every party, complete, and always the same bytes."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_builder.creance.model import Answer, Ground, LegalTest
from dossier_builder.errors import UsageError
from dossier_builder.facts.model import Address, Nature
from dossier_builder.french import en_toutes_lettres, euros
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.marks import citation, unmarked
from dossier_builder.letters.package import open_parts
from dossier_builder.letters.proof import missing_paragraphs, pdf_pages
from dossier_builder.letters.wording import legal
from dossier_builder.letters.write import placeholders, write_letter
from dossier_builder.pieces.model import PieceRef
from tests.letters import factories as f
from tests.letters.helpers import SHIPPED, flat, letter, links_of, pdf_of, text_of

KINDS = list(LetterKind)


def body(docx_bytes: bytes) -> str:
    """Return all text of the body, tables and links included."""
    document = docx.Document(io.BytesIO(docx_bytes))
    paragraphs = document.element.body.iter(qn("w:p"))
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in paragraphs)


@pytest.mark.parametrize("kind", KINDS)
class TestEveryLetter:
    def test_same_claim_gives_same_bytes(self, kind: LetterKind) -> None:
        assert letter(kind) == letter(kind)

    def test_carries_no_clock_but_the_day_of_the_claim(self, kind: LetterKind) -> None:
        with zipfile.ZipFile(io.BytesIO(letter(kind))) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = docx.Document(io.BytesIO(letter(kind))).core_properties
        assert properties.modified is not None
        assert properties.modified.date() == f.TODAY

    def test_leaves_no_tag_no_mark_and_no_empty_paragraph(self, kind: LetterKind) -> None:
        text = body(letter(kind))
        assert "{{" not in text and "{%" not in text
        assert not [c for c in text if "\ue000" <= c <= "\uf8ff"]
        document = docx.Document(io.BytesIO(letter(kind)))
        assert [p for p in document.paragraphs if not p.text.strip()] == []

    def test_complete_claim_asks_for_nothing(self, kind: LetterKind) -> None:
        assert placeholders(letter(kind)) == ()

    def test_straight_apostrophes_and_plain_spaces_before_signs_never_print(
        self, kind: LetterKind
    ) -> None:
        text = body(letter(kind))
        assert "'" not in text
        for sign in ":;!?»€%":
            assert f" {sign}" not in text

    def test_bare_claim_prints_placeholders_never_none(self, kind: LetterKind) -> None:
        docx_bytes = letter(kind, f.BARE)
        assert "nom du créancier" in placeholders(docx_bytes)
        assert "None" not in body(docx_bytes)

    def test_ampersand_and_angle_brackets_print_as_typed(self, kind: LetterKind) -> None:
        creance = replace(f.CREANCE, debiteur=replace(f.DEBTOR, name="A<B & C>"))
        assert "A<B & C>" in body(letter(kind, creance))


class TestParties:
    def test_claimant_company_states_form_seat_and_organ(self) -> None:
        text = body(letter(LetterKind.REQUETE))
        for wanted in (
            "Société à responsabilité limitée",
            "12\u00a0quai de l’Écluse",
            "Claire Martin, gérante",
        ):
            assert wanted in text

    def test_natural_claimant_states_all_of_article_54(self) -> None:
        creance = replace(f.CREANCE, creancier=f.PERSON, debiteur=f.MONSIEUR)
        text = body(letter(LetterKind.REQUETE, creance))
        for wanted in (
            "Madame Jeanne Leroy",
            "traductrice",
            "française",
            "1er\u00a0avril\u00a01984, à\u00a0Dijon",
        ):
            assert wanted in text
        assert "Monsieur Paul Girard" in text

    def test_missing_birth_date_is_asked_for_by_name(self) -> None:
        creance = replace(f.CREANCE, creancier=replace(f.PERSON, birth_date=None))
        assert placeholders(letter(LetterKind.REQUETE, creance)) == ("date de naissance",)

    def test_debtor_is_never_asked_for_a_birth_date(self) -> None:
        bare = replace(f.MONSIEUR, profession=None, nationality=None, birth_date=None)
        creance = replace(f.CREANCE, debiteur=bare)
        assert placeholders(letter(LetterKind.REQUETE, creance)) == ()

    @pytest.mark.parametrize(
        ("debtor", "greeting"),
        [(f.DEBTOR, "Madame, Monsieur,"), (f.PERSON, "Madame,"), (f.MONSIEUR, "Monsieur,")],
    )
    def test_debtor_is_greeted_by_civility(self, debtor: object, greeting: str) -> None:
        creance = replace(f.CREANCE, debiteur=debtor)  # type: ignore[arg-type]
        assert greeting in body(letter(LetterKind.MISE_EN_DEMEURE, creance)).splitlines()

    def test_natural_creditor_says_je_and_company_says_nous(self) -> None:
        person = body(letter(LetterKind.MISE_EN_DEMEURE, replace(f.CREANCE, creancier=f.PERSON)))
        company = body(letter(LetterKind.MISE_EN_DEMEURE))
        assert "je vous mets en demeure" in person and "mes salutations" in person
        assert "nous vous mettons en demeure" in company and "nos salutations" in company

    def test_one_invoice_is_singular_and_several_plural(self) -> None:
        one = body(letter(LetterKind.MISE_EN_DEMEURE, f.many_invoices(1)))
        assert "la facture désignée ci-dessous reste impayée" in one
        assert "les factures désignées ci-dessous restent impayées" in body(
            letter(LetterKind.MISE_EN_DEMEURE)
        )

    def test_lawyer_writes_as_counsel_and_asks_payment_to_the_client(self) -> None:
        text = body(letter(LetterKind.MISE_EN_DEMEURE, firm=f.LAW_FIRM))
        assert "en qualité de conseil d’ATELIER DE LA MARNE, société à" in text
        assert "FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189" in text


class TestRequete:
    def test_amount_stands_in_figures_and_in_words(self) -> None:
        text = body(letter(LetterKind.REQUETE))
        assert en_toutes_lettres(f.DECOMPTE.total) in text
        assert euros(f.DECOMPTE.total) in text

    @given(cents=st.integers(min_value=1, max_value=10**11))
    @settings(max_examples=15, deadline=None)
    def test_any_total_prints_exactly(self, cents: int) -> None:
        total = Decimal(cents) / 100
        creance = replace(f.CREANCE, decompte=replace(f.DECOMPTE, total=total))
        text = body(letter(LetterKind.REQUETE, creance))
        assert f"{en_toutes_lettres(total)} ({euros(total)})" in text

    def test_article_1408_and_capitalisation_stand_only_when_asked(self) -> None:
        asked = body(letter(LetterKind.REQUETE))
        plain = body(
            letter(
                LetterKind.REQUETE, replace(f.CREANCE, opposition_court=None, capitalisation=False)
            )
        )
        assert "1408" in asked and "1343-2" in asked
        assert "1408" not in plain and "1343-2" not in plain

    @pytest.mark.parametrize(
        ("name", "level", "wanted"),
        [
            (
                "Tribunal de commerce de Lyon",
                "commerce",
                "le Président du tribunal de commerce de Lyon",
            ),
            (
                "Tribunal judiciaire de Metz",
                "jcp",
                "le Juge des contentieux de la protection du tribunal judiciaire de Metz",
            ),
            (
                "Chambre commerciale du tribunal judiciaire de Colmar",
                "commerce",
                "le Président de la chambre commerciale du",
            ),
        ],
    )
    def test_is_addressed_to_the_right_judge(self, name: str, level: str, wanted: str) -> None:
        assert f.CREANCE.court is not None
        court = replace(f.CREANCE.court, name=name, level=level)
        assert wanted in body(letter(LetterKind.REQUETE, replace(f.CREANCE, court=court)))


class TestStory:
    def test_facts_come_in_order_of_date_each_with_its_piece(self) -> None:
        text = body(letter(LetterKind.LETTRE_EXPLICATIVE))
        order = [
            "12\u00a0mars",
            "20\u00a0avril",
            "30\u00a0avril",
            "15\u00a0mai",
            "20\u00a0mai",
            "12\u00a0juin",
            "5\u00a0octobre",
            "14\u00a0octobre",
        ]
        places = [text.index(f"Le {day}\u00a02026") for day in order]
        assert places == sorted(places)
        assert (
            "n°\u00a02026-0042 d’un montant de 9\u202f800,00\u00a0€ TTC, "
            "payable au plus tard le 30\u00a0mai\u00a02026 (Pièce\u00a0n°\u00a04)" in text
        )

    def test_reason_not_established_is_not_told_to_the_judge(self) -> None:
        assert "manuscrite" not in body(letter(LetterKind.LETTRE_EXPLICATIVE))


class TestCitations:
    def test_each_citation_is_a_link_to_its_piece(self) -> None:
        pdf = pdf_of(letter(LetterKind.LETTRE_EXPLICATIVE))
        labels = {target.rsplit(":", 1)[1] for _, target, _ in links_of(pdf)}
        assert labels == {"2", "3", "4", "5", "6", "7", "8", "8-1"}

    def test_every_line_of_the_bordereau_is_a_link(self) -> None:
        targets = {target for _, target, _ in links_of(pdf_of(letter(LetterKind.BORDEREAU)))}
        assert targets == {f"urn:dossier-builder:piece:{p.label}" for p in f.PIECES}


class TestHostileValues:
    def test_control_characters_never_reach_the_page(self) -> None:
        name = "NOM\x00\x0b\x1b\t\f\a\nSUITE\u202e\ue000"
        creance = replace(f.CREANCE, debiteur=replace(f.DEBTOR, name=name))
        assert "NOM SUITE" in body(letter(LetterKind.MISE_EN_DEMEURE, creance))

    @pytest.mark.parametrize("name", ["X" * 300, "Société " * 40])
    def test_very_long_name_stays_within_the_page(self, name: str) -> None:
        creance = replace(f.CREANCE, debiteur=replace(f.DEBTOR, name=name))
        pdf = pdf_of(letter(LetterKind.MISE_EN_DEMEURE, creance))
        assert flat(name) in flat(text_of(pdf))

    def test_sixty_invoices_hold_in_one_letter(self) -> None:
        creance = f.many_invoices(60)
        text = text_of(pdf_of(letter(LetterKind.MISE_EN_DEMEURE, creance)))
        assert all(f"FA-{n:04d}" in text for n in range(1, 61))

    @given(
        name=st.text(min_size=1, max_size=60),
        line=st.text(min_size=1, max_size=60),
        dossier=st.text(max_size=40),
    )
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def test_any_text_gives_a_document_that_opens(self, name: str, line: str, dossier: str) -> None:
        debtor = replace(f.DEBTOR, name=name, address=Address((line,), "75001", "Paris"))
        made = letter(
            LetterKind.MISE_EN_DEMEURE, replace(f.CREANCE, debiteur=debtor, dossier=dossier)
        )
        assert docx.Document(io.BytesIO(made)).paragraphs


class TestWrongUse:
    def test_letter_of_amounts_without_decompte_is_refused(self) -> None:
        with pytest.raises(UsageError, match="décompte"):
            letter(LetterKind.REQUETE, replace(f.CREANCE, decompte=None))

    @pytest.mark.parametrize(
        "kind", [LetterKind.PAGE_DE_GARDE, LetterKind.BORDEREAU, LetterKind.POUVOIR]
    )
    def test_cover_bordereau_and_pouvoir_need_no_decompte(self, kind: LetterKind) -> None:
        text = body(letter(kind, replace(f.CREANCE, decompte=None)))
        assert euros(f.DECOMPTE.total) not in text
        assert text

    def test_unknown_tone_is_refused_with_the_choices(self) -> None:
        with pytest.raises(UsageError, match="cordiale, ferme, derniere"):
            letter(LetterKind.RELANCE, tone="aimable")


def test_three_tones_are_three_letters() -> None:
    texts = {
        body(letter(LetterKind.RELANCE, tone=tone)) for tone in ("cordiale", "ferme", "derniere")
    }
    assert len(texts) == 3


def test_gaps_make_the_cover_provisional_and_are_each_named() -> None:
    gaps = ("Preuve de livraison", "Extrait Kbis du créancier")
    made = write_letter(
        LetterKind.PAGE_DE_GARDE, f.CREANCE, firm=f.FIRM, templates=SHIPPED, gaps=gaps
    )
    text = body(made)
    assert "DOSSIER PROVISOIRE" in text and all(gap in text for gap in gaps)
    assert "PROVISOIRE" not in body(letter(LetterKind.PAGE_DE_GARDE))


def test_first_of_the_month_is_written_1er() -> None:
    text = body(letter(LetterKind.MISE_EN_DEMEURE, replace(f.CREANCE, today=date(2026, 4, 1))))
    assert "Fait à Créteil, le 1er\u00a0avril\u00a02026" in text


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("art. 1353 C. civ.", "art. 1353 du code civil"),
        ("art. 1405, 1° et 1407 CPC", "art. 1405, 1° et 1407 du code de procédure civile"),
        ("L111-8 CPCE", "L.\u00a0111-8 du code des procédures civiles d’exécution"),
        (
            "art. 1305 C. civ., L441-10 C. com.",
            "art. 1305 du code civil, L.\u00a0441-10 du code de commerce",
        ),
        ("art. L. 441-10, II, du code de commerce", "art. L.\u00a0441-10, II, du code de commerce"),
    ],
)
def test_legal_references_are_written_out(short: str, full: str) -> None:
    assert legal(short) == full
    assert legal(full) == full


def test_reason_without_a_piece_is_for_the_report_not_for_the_judge() -> None:
    ground = Ground("Les montants sont établis par vous", "art. 1407 CPC", Answer.OUI)
    tests = (LegalTest("liquide", "Créance liquide", Answer.OUI, (ground,)),)
    made = letter(LetterKind.LETTRE_EXPLICATIVE, replace(f.CREANCE, tests=tests))
    assert "par vous" not in body(made)
    assert placeholders(made) == ("ce qui établit que la créance est liquide",)


def test_no_sentence_ends_with_two_full_stops() -> None:
    ground = Ground(
        "La facture est produite.", "art. 1353 C. civ.", Answer.OUI, (f.INVOICES[0].ref,)
    )
    tests = (LegalTest("certaine", "Créance certaine", Answer.OUI, (ground,)),)
    text = body(letter(LetterKind.LETTRE_EXPLICATIVE, replace(f.CREANCE, tests=tests)))
    assert "La facture est produite (Pièce\u00a0n°\u00a04) – art.\u00a01353 du code civil." in text
    assert ".." not in text


def test_court_that_is_not_found_leaves_a_place_for_its_name() -> None:
    assert f.CREANCE.court is not None
    unknown = replace(f.CREANCE, court=replace(f.CREANCE.court, name="", address=None))
    text = flat(text_of(pdf_of(letter(LetterKind.REQUETE, unknown))))
    assert "[àcompléter:tribunalcompétent]" in text


def test_letter_to_the_judge_says_what_is_agreed_and_not_what_was_seen() -> None:
    refs = (PieceRef(label="1", file="c.pdf", page=None),)
    seen = Ground("Vu : une signature semble y figurer.", "art. 1103 C. civ.", Answer.OUI, refs)
    test = LegalTest("certaine", "Créance certaine", Answer.OUI, (replace(seen, plea="L’accord."),))
    claim = replace(f.CREANCE, tests=(test,))
    text = flat(text_of(pdf_of(letter(LetterKind.LETTRE_EXPLICATIVE, claim))))
    assert "L’accord" in text
    assert "semble" not in text


@pytest.mark.parametrize(
    ("name", "printed"),
    [("Éloïse 🙂", "Éloïse"), ("🙂👩‍⚖️", "dossier"), ("Marne n° 3 ™", "Marne n° 3 ™")],
)
def test_letter_prints_its_reference_without_emoji(name: str, printed: str) -> None:
    claim = replace(f.CREANCE, dossier=name)
    docx_bytes = letter(LetterKind.MISE_EN_DEMEURE, claim, f.LAW_FIRM)
    pages = pdf_pages(pdf_of(docx_bytes))
    assert missing_paragraphs(open_parts(docx_bytes, name="lettre"), pages) == ()
    assert flat(f"Notre référence : {printed} –") in flat("".join(pages))


def test_label_of_an_annex_keeps_its_halves_on_one_line() -> None:
    assert unmarked(citation(["3-1"])) == "(Pièce\u00a0n°\u00a03\u20111)"
    assert citation(["3-1"]).startswith("\ue0003-1\ue001")


def test_rents_are_told_as_rents_and_never_as_invoices() -> None:
    assert f.CREANCE.decompte is not None
    first, *_ = f.CREANCE.decompte.invoices
    rents = tuple(
        replace(first, number=f"Échéance du 5 {month} 2026", ref=replace(first.ref, file=month))
        for month in ("avril", "mai")
    )
    pieces = tuple(
        replace(f.PIECES[0], file=month, label=str(at), nature=Nature.AVIS_ECHEANCE)
        for at, month in enumerate(("avril", "mai"), start=1)
    )
    decompte = replace(f.CREANCE.decompte, invoices=rents, segments=(), payments=())
    claim = replace(f.CREANCE, decompte=decompte, pieces=pieces, tests=())
    notice = flat(text_of(pdf_of(letter(LetterKind.MISE_EN_DEMEURE, claim))))
    assert flat("2 échéances impayées") in notice and flat("les sommes désignées") in notice
    story = flat(text_of(pdf_of(letter(LetterKind.LETTRE_EXPLICATIVE, claim))))
    assert story.count(flat("a émis un avis d’échéance de")) == 2
    assert "facture" not in notice + story


def test_message_and_its_attachment_of_one_day_are_told_once() -> None:
    reminder = next(one for one in f.PIECES if one.nature is Nature.RELANCE)
    twin = replace(reminder, file="m.eml", label="12")
    text = flat(
        text_of(
            pdf_of(
                letter(LetterKind.LETTRE_EXPLICATIVE, replace(f.CREANCE, pieces=(*f.PIECES, twin)))
            )
        )
    )
    assert text.count("unerelanceaétéadressée") == 1
    assert flat(f"Pièces n° {reminder.label} et 12") in text


@pytest.mark.parametrize(
    ("read", "printed"),
    [("12 000,00 Euros", "12 000 €"), ("12 000,50 EUR", "12 000,50 €"), ("1 000 €", "1 000 €")],
)
def test_share_capital_is_written_with_its_sign(read: str, printed: str) -> None:
    debtor = replace(f.DEBTOR, share_capital=read)
    text = flat(text_of(pdf_of(letter(LetterKind.REQUETE, replace(f.CREANCE, debiteur=debtor)))))
    assert flat(f"au capital de {printed}") in text
    assert read == printed or flat(read) not in text
