"""A document is signed when a pen left its mark where the words ask for it; else, silence."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Fact, Nature, Status
from dossier_builder.reading.read import read_bytes

HEIGHT = A4[1]
Drawing = Callable[[Canvas], None]


def pen(canvas: Canvas, x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x, HEIGHT - y)
    for step in range(5):
        left = x + 18 * step
        path.curveTo(
            left + 4, HEIGHT - y + 14, left + 14, HEIGHT - y - 12, left + 20, HEIGHT - y + 3
        )
    canvas.drawPath(path)


def contract(*drawings: Drawing, end: tuple[str, ...] = (), rotate: int = 0) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    rows = ["CONTRAT DE PRESTATION", "Entre les soussignés", "Article 1 - Objet du contrat"]
    for row, text in enumerate([*rows, *end]):
        canvas.drawString(60, HEIGHT - 60 - 16 * row, text)
    canvas.drawString(60, HEIGHT - 400, "Pour le Prestataire")
    canvas.drawString(330, HEIGHT - 400, "Pour le Client")
    canvas.drawString(60, HEIGHT - 420, "Lu et approuvé")
    canvas.drawString(330, HEIGHT - 420, "Lu et approuvé")
    for draw in drawings:
        draw(canvas)
    canvas.showPage()
    canvas.save()
    if not rotate:
        return out.getvalue()
    turned = BytesIO()
    with pikepdf.open(BytesIO(out.getvalue())) as pdf:
        pdf.pages[0].rotate(rotate, relative=False)
        pdf.save(turned)
    return turned.getvalue()


def signed(data: bytes) -> Fact[bool] | None:
    found = facts_of(read_bytes(data, file="contrat.pdf", scans=False))
    assert found.nature is Nature.CONTRAT
    return found.facts.signed


def provider(canvas: Canvas) -> None:
    pen(canvas, 70, 460)


def client(canvas: Canvas) -> None:
    pen(canvas, 340, 460)


def picture(canvas: Canvas) -> None:
    image = ImageReader(Image.new("RGB", (120, 40), (40, 40, 120)))
    canvas.drawImage(image, 340, HEIGHT - 480, width=120, height=40)


def frames(canvas: Canvas) -> None:
    canvas.roundRect(55, HEIGHT - 490, 200, 60, 6)
    canvas.roundRect(325, HEIGHT - 490, 200, 60, 6)
    canvas.line(60, HEIGHT - 470, 240, HEIGHT - 470)


def logo(canvas: Canvas) -> None:
    pen(canvas, 400, 60)
    pen(canvas, 60, 60)


def test_a_contract_marked_by_both_pens_is_probably_signed() -> None:
    fact = signed(contract(provider, client))
    assert fact is not None
    assert (fact.value, fact.status) == (True, Status.PROBABLE)
    assert fact.evidence.page == 1


def test_the_box_holds_the_words_and_the_marks() -> None:
    fact = signed(contract(provider, client))
    assert fact is not None
    assert fact.evidence.bbox is not None
    box = fact.evidence.bbox
    assert box.x0 <= 70
    assert box.x1 >= 430
    assert 380 < box.top < 400
    assert 465 < box.bottom < 490


def test_a_pasted_picture_of_a_signature_counts_as_a_mark() -> None:
    assert signed(contract(provider, picture)) is not None


@pytest.mark.parametrize(
    "drawings",
    [(), (provider,), (client,), (frames,), (logo,)],
    ids=["nothing", "provider_only", "client_only", "empty_frames", "logos"],
)
def test_a_contract_that_one_party_left_unmarked_is_not_said_signed(
    drawings: tuple[Drawing, ...],
) -> None:
    assert signed(contract(*drawings)) is None


def test_marks_stand_where_the_page_shows_them_when_it_is_turned() -> None:
    page = read_bytes(contract(client, rotate=180), file="a.pdf", scans=False).pages[0]
    (box,) = page.ink
    assert 590 - 430 - 10 < box.x0 < 590 - 330
    assert 842 - 480 < box.top < 842 - 440


def test_an_electronic_signature_with_its_day_is_established() -> None:
    end = ("Signé électroniquement par Paul Petit le 10/02/2026 à 10:14",)
    fact = signed(contract(end=end))
    assert fact is not None
    assert (fact.value, fact.status) == (True, Status.ETABLI)


def test_a_clause_that_provides_for_electronic_signature_is_no_signature() -> None:
    end = ("Le contrat pourra être signé électroniquement par les parties.",)
    assert signed(contract(end=end)) is None


def lease(*drawings: Drawing) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    rows = (
        "BAIL COMMERCIAL",
        "Le preneur verse un dépôt de garantie à la signature.",
        "Le bailleur donne à bail les locaux.",
        "Fait à Lille, le 19 avril 2026",
    )
    for row, text in enumerate(rows):
        canvas.drawString(60, HEIGHT - 380 - 16 * row, text)
    for draw in drawings:
        draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_two_marks_under_the_place_and_day_sign_an_agreement_one_does_not() -> None:
    both, one = (
        facts_of(read_bytes(data, file="bail.pdf", scans=False))
        for data in (lease(provider, client), lease(client))
    )
    assert (both.nature, one.nature) == (Nature.BAIL, Nature.BAIL)
    assert both.facts.signed is not None
    assert one.facts.signed is None
