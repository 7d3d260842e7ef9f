"""rapport.html, read again with an HTML parser: complete, closed to the outside, labelled."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from dossier_builder.creance.model import Question
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.report import labels
from dossier_builder.report.html import render_report
from dossier_builder.report.model import ReportInput
from tests.report import factories


def parsed(source: str) -> html.HtmlElement:
    element: html.HtmlElement = html.document_fromstring(source)
    return element


MONDAY, DUE = factories.first_day, factories.once_due


@pytest.fixture(scope="module", params=[MONDAY, DUE], ids=["premier_jour", "echu"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ReportInput:
    made: ReportInput = request.param(tmp_path_factory.mktemp("inbox"))
    return made


@pytest.fixture(scope="module")
def page(report: ReportInput) -> html.HtmlElement:
    return parsed(render_report(report))


@pytest.fixture(scope="module")
def due(tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    return parsed(render_report(DUE(tmp_path_factory.mktemp("echu"))))


@pytest.fixture(scope="module")
def monday(tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    return parsed(render_report(MONDAY(tmp_path_factory.mktemp("lundi"))))


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_id_is_unique(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) > 50
    assert len(ids) == len(set(ids))


def test_every_link_inside_the_page_has_its_target(page: html.HtmlElement) -> None:
    ids = set(page.xpath("//@id"))
    targets = {href[1:] for href in page.xpath("//@href") if href.startswith("#")}
    assert targets <= ids
    labelled = {name for value in page.xpath("//@aria-labelledby") for name in value.split()}
    assert labelled <= ids


def test_nothing_comes_from_elsewhere(page: html.HtmlElement) -> None:
    assert not page.xpath("//link | //iframe | //object | //embed | //script[@src] | //base")
    for source in [*page.xpath("//@src"), *page.xpath("//*[local-name()='image']/@href")]:
        assert source.startswith("data:image/webp;base64,")
    style = "".join(page.xpath("//style/text()"))
    assert "@import" not in style and "url(" not in style
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; img-src data:")


def test_the_policy_admits_exactly_the_script_of_the_page(page: html.HtmlElement) -> None:
    import base64
    import hashlib

    (script,) = page.xpath("//script/text()")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page.xpath("//meta/@content")[0]


def test_headings_never_skip_a_level_and_there_is_one_title(page: html.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
    assert levels.count(1) == 1
    for above, below in pairwise(levels):
        assert below <= above + 1


def test_every_picture_and_every_table_column_is_named(page: html.HtmlElement) -> None:
    assert all(image.get("alt") for image in page.xpath("//img"))
    for drawing in page.xpath("//*[local-name()='svg']"):
        assert drawing.get("aria-label") or drawing.get("aria-hidden") == "true"
    for head in page.xpath("//thead//th"):
        assert head.get("scope") == "col" and text(head)
    assert all(region.get("aria-label") for region in page.xpath("//*[@tabindex='0']"))
    assert page.get("lang") == "fr"


def test_the_first_heading_is_the_next_step(report: ReportInput, page: html.HtmlElement) -> None:
    assert text(page.xpath("//h1")[0]) == " ".join(report.creance.next_step.sentence.split())


def test_the_amount_opens_on_each_invoice_with_the_page_it_was_read_on(
    monday: html.HtmlElement,
) -> None:
    amount = monday.xpath("//details[contains(@class,'amount')]")[0]
    assert "15 014,80 €" in text(amount.find("summary"))
    lines = amount.xpath("./ul/li")
    assert "Facture 2026-0042 : 8 310,00 €" in text(lines[0])
    assert "Facture 2026-0043 : 6 000,00 €" in text(lines[1])
    for line in lines[:2]:
        (used,) = line.xpath(".//figure/*[local-name()='svg']/*[local-name()='use']/@href")
        assert monday.xpath(f"//*[local-name()='image'][@id='{used[1:]}']")
        assert line.xpath(".//figure/*[local-name()='svg']/*[local-name()='rect'][@class='box']")


def test_each_question_shows_its_lines_exactly(report: ReportInput, page: html.HtmlElement) -> None:
    for number, question in enumerate(report.creance.questions, start=1):
        block = page.xpath(f"//*[@id='question-{number}']")[0]
        assert question.lines in [pre.text_content() for pre in block.xpath(".//pre")]


def test_a_missing_item_says_why_it_matters(monday: html.HtmlElement) -> None:
    gap = monday.xpath("//ul[contains(@class,'checklist')]/li[@class='is-gap']")
    assert len(gap) == 1
    assert "Le juge vérifie qu’un paiement a été demandé" in text(gap[0])


def test_a_stated_value_is_marked_and_the_former_reading_kept(due: html.HtmlElement) -> None:
    (row,) = [
        row
        for row in due.xpath("//details[contains(@class,'fact')]")
        if "Date de livraison" in text(row.find("summary"))
    ]
    assert "18 mars 2026" in text(row.find("summary"))
    assert "confirmé par une personne" in text(row.find("summary"))
    echeance = next(
        row
        for row in due.xpath("//details[contains(@class,'fact')]")
        if "Échéance" in text(row.find("summary")) and "confirmé" in text(row.find("summary"))
    )
    assert "Lecture précédente, conservée : 30 juin 2026" in text(echeance)


def test_two_sources_stand_side_by_side(monday: html.HtmlElement) -> None:
    row = next(
        row
        for row in monday.xpath("//details[contains(@class,'fact')]")
        if "Total TTC 8 310,00" in text(row.find("summary"))
    )
    figures = row.xpath(".//div[contains(@class,'readings')]/figure")
    assert len(figures) == 2
    assert "facture électronique" in text(figures[1])


def test_a_hostile_document_writes_no_tag(tmp_path: Path) -> None:
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'>"
    report = MONDAY(tmp_path)
    creance = replace(
        report.creance,
        dossier=evil,
        next_step=replace(report.creance.next_step, sentence=evil, reasons=(evil,)),
        findings=(Finding("x", Severity.ATTENTION, evil, evil),),
        questions=tuple(
            replace(q, text=evil, why=evil, lines=evil) for q in report.creance.questions
        ),
        pieces=tuple(replace(p, designation=evil) for p in report.creance.pieces),
    )
    files = tuple(replace(read, nature_reasons=(evil,), error=evil) for read in report.files)
    rendered = render_report(replace(report, creance=creance, files=files, faults=(evil,)))
    page = parsed(rendered)
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//*[@onerror]")
    assert "alert" not in "".join(page.xpath("//script/text()"))
    assert evil in page.text_content()


def test_the_same_input_gives_the_same_text(tmp_path: Path) -> None:
    assert render_report(DUE(tmp_path)) == render_report(DUE(tmp_path))


def test_the_report_stays_small(report: ReportInput) -> None:
    assert len(render_report(report).encode()) < 3_000_000


def test_a_file_that_is_gone_is_described_in_words(tmp_path: Path) -> None:
    report = MONDAY(tmp_path)
    (tmp_path / factories.F42).unlink()
    page = parsed(render_report(report))
    place = f"Pas d’image de cette page ici : ouvrez « {factories.F42} », page 1."
    assert place in text(page)


PAIRS = [
    ("ink", "paper"), ("ink", "ground"), ("muted", "paper"), ("muted", "ground"),
    ("accent", "paper"), ("accent", "ground"), ("accent", "accent-ground"),
    ("good", "good-ground"), ("warn", "warn-ground"), ("bad", "bad-ground"), ("bad", "paper"),
]  # fmt: skip


@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_every_text_colour_has_the_contrast_of_wcag_aa(
    monday: html.HtmlElement, front: str, back: str
) -> None:
    style = "".join(monday.xpath("//style/text()"))
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", style))
    light, dark = sorted((luminance(colours[name]) for name in (front, back)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_no_template_name_is_left_in_the_text(page: html.HtmlElement) -> None:
    assert not re.search(r"\{\{|\{%|\bNone\b|\bUndefined\b", text(page.body))


def test_a_question_shows_each_value_it_asks_about(tmp_path: Path) -> None:
    report = MONDAY(tmp_path)
    asked = Question(
        "facture",
        "Ces valeurs sont-elles justes\u00a0?",
        "Seules les données établies entrent dans la requête.",
        f'[[factures]]\nfichier = "{factories.F43}"\ndate = 2026-04-20\necheance = 2026-06-30',
        blocking=True,
        refs=(factories.ref("4", 1),),
    )
    creance = replace(report.creance, questions=(asked,))
    page = parsed(render_report(replace(report, creance=creance)))
    block = page.xpath("//*[@id='question-1']")[0]
    assert len(block.xpath(".//figure")) == 2
    assert "Date du document : 20 avril 2026" in text(block)
    assert "Échéance : 30 juin 2026" in text(block)
    assert "1 point à confirmer, dont 1 bloquant" in text(page)


def test_a_value_asked_of_several_files_is_shown_once_a_file(tmp_path: Path) -> None:
    report = MONDAY(tmp_path)
    dated = [read.file for read in report.files if read.facts.issue_date][:2]
    asked = Question(
        "dates_des_pieces",
        "Les dates lues sont-elles justes\u00a0?",
        "Le bordereau ne porte que des dates établies.",
        "\n".join(f'[[fichiers]]\nnom = "{file}"\ndate = 2026-04-20' for file in dated),
        blocking=False,
        refs=tuple(replace(factories.ref("4", 1), file=file) for file in dated),
    )
    creance = replace(report.creance, questions=(asked,))
    block = parsed(render_report(replace(report, creance=creance))).xpath("//*[@id='question-1']")[
        0
    ]
    assert len(dated) == 2
    assert len(block.xpath(".//details/p/strong")) == 2


def test_handwriting_is_asked_for_with_its_page(monday: html.HtmlElement) -> None:
    block = monday.xpath("//*[@id='question-1']")[0]
    assert block.xpath(".//figure/*[local-name()='svg']/*[local-name()='use']")
    assert "à lire sur l’image" in text(block)


@pytest.mark.parametrize(
    "method",
    ["cii+page", "ubl", "page+arithmetic", "page+calcul", "page+checksum", "page+concordance",
     "page+lettres", "message", "ocr", "personne"],
)  # fmt: skip
def test_every_way_of_reading_has_french_words(method: str) -> None:
    words = [labels.METHODS[part] for part in method.split("+")]
    assert labels.method(method) == " et ".join(words)


def test_lines_never_repeat_a_section_dossier_toml_has(tmp_path: Path) -> None:
    report = MONDAY(tmp_path)
    (tmp_path / "dossier.toml").write_text('[debiteur]\nville = "Reims"\n', encoding="utf-8")
    block = parsed(render_report(report)).xpath("//*[@id='question-2']")[0]
    assert [pre.text_content() for pre in block.xpath(".//pre")] == ['courriel = ""']
    assert "Sous la ligne [debiteur], déjà dans votre fichier" in text(block)


def test_with_nothing_asked_what_is_left_to_verify_is_still_said(tmp_path: Path) -> None:
    report = MONDAY(tmp_path)
    page = parsed(render_report(replace(report, creance=replace(report.creance, questions=()))))
    assert "Rien à confirmer" in text(page)
    assert "1 point à vérifier par vous-même est signalé" in text(page)
