"""What a piece carries besides its pages: what shows is kept, what acts is taken out and said."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image, ImageChops, ImageStat
from reportlab.pdfgen import canvas

from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.model import Assembled
from dossier_builder.bundle.verify import verify_bundle
from tests.bundle.conftest import Desk, edited, pdf_of


def picture(path: Path, index: int = 0, scale: float = 1) -> Image.Image:
    with pdfium.PdfDocument(path) as document:
        if document.get_formtype():
            document.init_forms()
        image: Image.Image = document[index].render(scale=scale).to_pil().convert("L")
    return image


def tone(path: Path, x: int, y: int) -> int:
    """The grey level at a point of the first page, from its bottom left."""
    image = picture(path)
    return image.getpixel((x, image.height - y))  # type: ignore[return-value]


def assert_looks_alike(before: Path, after: Path, index: int = 0, mean: float = 0) -> None:
    """The page shows what it showed, outside of the band where stamps stand.

    `mean` is the mean difference of grey levels that is allowed (edges of letters).
    """
    one, two = picture(before), picture(after, index)
    assert one.size == two.size
    box = (0, 60, one.width, one.height - 30)
    assert ImageStat.Stat(ImageChops.difference(one.crop(box), two.crop(box))).mean[0] <= mean


def bundle_of(desk: Desk, data: bytes) -> Assembled:
    desk.piece(data)
    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)
    assert verify_bundle(done.path, done.proof) == ()
    return done


def javascript(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def named_javascript(pdf: Pdf) -> None:
    script = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))


def page_action(pdf: Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("x")))


def launch(pdf: Pdf) -> None:
    add_annotation(pdf, Subtype=Name.Link, A=Dictionary(S=Name.Launch, F=String("calc.exe")))


def web_link(pdf: Pdf) -> None:
    add_annotation(pdf, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("http://x.test")))


def other_file(pdf: Pdf) -> None:
    action = Dictionary(S=Name.GoToR, F=String("autre.pdf"), D=Array([0, Name.Fit]))
    add_annotation(pdf, Subtype=Name.Link, A=action)


def attachment(pdf: Pdf) -> None:
    pdf.attachments["factur-x.xml"] = b"<secret/>"


def pinned_file(pdf: Pdf) -> None:
    file = pdf.make_stream(b"secret-content", Type=Name.EmbeddedFile)
    spec = Dictionary(Type=Name.Filespec, F=String("a.exe"), EF=Dictionary(F=file))
    look = pdf.make_stream(b"1 0 0 rg 0 0 20 20 re f", Subtype=Name.Form, BBox=[0, 0, 20, 20])
    add_annotation(pdf, Subtype=Name.FileAttachment, FS=spec, AP=Dictionary(N=look))


def acting_note(pdf: Pdf) -> None:
    look = pdf.make_stream(b"1 0 0 rg 0 0 20 20 re f", Subtype=Name.Form, BBox=[0, 0, 20, 20])
    action = Dictionary(S=Name.JavaScript, JS=String("x"))
    add_annotation(pdf, Subtype=Name.Square, A=action, AP=Dictionary(N=look))


def add_annotation(pdf: Pdf, **entries: Any) -> None:
    note = Dictionary(Type=Name.Annot, Rect=[100, 300, 140, 340], **entries)
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])


HAZARDS: dict[Callable[[Pdf], None], str] = {
    javascript: "action à l’ouverture du document",
    named_javascript: "programme JavaScript",
    page_action: "action à l’ouverture d’une page",
    launch: "lancement d’un programme",
    web_link: "lien vers Internet",
    other_file: "lien vers un autre fichier",
    attachment: "fichier joint «\u00a0factur-x.xml\u00a0»",
    pinned_file: "fichier joint à une annotation",
    acting_note: "action d’une annotation",
}


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard.__name__)
def test_what_acts_is_taken_out_and_said(desk: Desk, hazard: Callable[[Pdf], None]) -> None:
    done = bundle_of(desk, edited(pdf_of(["alpha"]), hazard))

    assert done.removed == (f"piece_1.pdf\u00a0: {HAZARDS[hazard]}",)
    assert_looks_alike(desk.folder / "piece_1.pdf", done.path)
    with pikepdf.open(done.path) as pdf:
        raw = b"".join(
            obj.read_bytes() if isinstance(obj, pikepdf.Stream) else obj.unparse()
            for obj in pdf.objects
            if isinstance(obj, pikepdf.Dictionary | pikepdf.Stream)
        )
    for trace in (b"app.alert", b"calc.exe", b"x.test", b"secret", b"/JavaScript", b"autre.pdf"):
        assert trace not in raw


def test_metadata_of_a_piece_is_not_leaked(desk: Desk) -> None:
    def sign(pdf: Pdf) -> None:
        with pdf.open_metadata() as metadata:
            metadata["dc:creator"] = ["Madame Confidentielle"]
        pdf.docinfo["/Author"] = String("Madame Confidentielle")
        pdf.pages[0].obj.PieceInfo = Dictionary(X=Dictionary(Private=String("Confidentielle")))

    done = bundle_of(desk, edited(pdf_of(["alpha"]), sign))

    with pikepdf.open(done.path) as pdf:
        assert str(pdf.docinfo["/Author"]) == "Cabinet Érable"
        assert "/Metadata" not in pdf.Root
        assert b"Confidentielle" not in b"".join(
            obj.unparse() for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary)
        )


def test_what_was_filled_in_a_form_shows_and_can_no_longer_be_changed(desk: Desk) -> None:
    buffer = BytesIO()
    page = canvas.Canvas(buffer, invariant=1)
    page.drawString(100, 700, "Formulaire")
    page.acroForm.textfield(name="n", value="Valeur saisie", x=100, y=500, width=200, height=24)
    page.acroForm.checkbox(name="c", checked=True, x=100, y=450)
    page.save()

    done = bundle_of(desk, buffer.getvalue())

    assert [finding.code for finding in done.findings] == ["formulaire_aplati"]
    with pdfium.PdfDocument(done.path) as document:
        assert "Valeur saisie" in document[0].get_textpage().get_text_range()
    # A reader draws the letters of a field on another grid than those of a page.
    assert_looks_alike(desk.folder / "piece_1.pdf", done.path, mean=0.1)
    with pikepdf.open(done.path) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_a_visible_annotation_stays_visible(desk: Desk) -> None:
    def annotate(pdf: Pdf) -> None:
        look = pdf.make_stream(b"1 0 0 rg 0 0 40 40 re f", Subtype=Name.Form, BBox=[0, 0, 40, 40])
        add_annotation(pdf, Subtype=Name.Stamp, AP=Dictionary(N=look))

    done = bundle_of(desk, edited(pdf_of(["alpha"]), annotate))

    assert tone(done.path, 120, 320) < 100
    assert done.removed == ()


def test_a_signed_piece_is_noted(desk: Desk) -> None:
    def sign(pdf: Pdf) -> None:
        value = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x"))
        field = Dictionary(FT=Name.Sig, T=String("Signature"), V=value)
        pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(field)]), SigFlags=3)

    done = bundle_of(desk, edited(pdf_of(["alpha"]), sign))

    assert [finding.code for finding in done.findings] == ["piece_signee"]
    assert "l’original est joint dans l’archive" in done.findings[0].message


def test_hidden_layers_stay_hidden(desk: Desk) -> None:
    def layer(pdf: Pdf) -> None:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Brouillon")))
        pdf.pages[0].obj.Resources.Properties = Dictionary(L1=group)
        pdf.pages[0].contents_add(b"/OC /L1 BDC 0 g 100 300 200 200 re f EMC")
        config = Dictionary(OFF=Array([group]), BaseState=Name.ON)
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=config)

    done = bundle_of(desk, edited(pdf_of(["alpha"]), layer))

    assert_looks_alike(desk.folder / "piece_1.pdf", done.path)
    assert tone(done.path, 150, 350) > 200
