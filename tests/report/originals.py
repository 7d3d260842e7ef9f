"""Real little files for the report to draw: text PDFs, a turned photograph, e-mails."""

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.geometry import Box

FONT = "Helvetica"
Lines = list[tuple[float, float, float, str]]


def pdf(pages: list[Lines]) -> tuple[bytes, list[dict[str, Box]]]:
    """Return a PDF of lines (x, top, size, text) and, a page, the box of each text."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    boxes: list[dict[str, Box]] = []
    for lines in pages:
        boxes.append({})
        for x, top, size, text in lines:
            canvas.setFont(FONT, size)
            canvas.drawString(x, A4[1] - top - size * 0.8, text)
            width = stringWidth(text, FONT, size)
            boxes[-1][text] = Box(x, top, x + width, top + size)
        canvas.showPage()
    canvas.save()
    return out.getvalue(), boxes


def invoice_lines(number: str, issued: str, due: str, ht: str, tva: str, ttc: str) -> Lines:
    """Return the lines of one plain French invoice."""
    return [
        (50, 50, 16, "ATELIER DES TANNEURS SARL"),
        (50, 72, 9, "12 rue des Tanneurs, 51100 Reims - SIREN 123 456 782 - RCS Reims"),
        (50, 84, 9, "TVA FR32123456782"),
        (340, 130, 11, "MENUISERIE DE LA MARNE SAS"),
        (340, 145, 11, "4 quai du Port, 51000 Châlons-en-Champagne"),
        (340, 160, 11, "SIREN 987 654 324"),
        (50, 210, 20, f"Facture n° {number}"),
        (50, 240, 11, f"Date : {issued}"),
        (50, 256, 11, f"Échéance : {due}"),
        (50, 310, 10, "Désignation"),
        (330, 310, 10, "Quantité"),
        (460, 310, 10, "Montant HT"),
        (50, 332, 10, "Fabrication et pose d’un escalier en chêne, chantier Lescure"),
        (345, 332, 10, "1"),
        (462, 332, 10, ht),
        (380, 420, 11, "Total HT"),
        (470, 420, 11, ht),
        (380, 438, 11, "TVA 20 %"),
        (470, 438, 11, tva),
        (380, 462, 13, "Net à payer TTC"),
        (490, 462, 13, ttc),
        (50, 700, 8, "En cas de retard : pénalités au taux BCE majoré de 10 points, et indemnité"),
        (50, 711, 8, "forfaitaire pour frais de recouvrement de 40 euros (art. L441-10 C. com.)."),
    ]


def text_pdf(title: str, paragraphs: list[str], pages: int = 1) -> bytes:
    """Return a PDF of a title and paragraphs, over so many pages."""
    lines: list[Lines] = []
    for number in range(1, pages + 1):
        head: Lines = [(50, 60, 16, title if number == 1 else f"{title} - page {number}")]
        lines.append([*head, *((50.0, 100.0 + 16 * i, 10.5, t) for i, t in enumerate(paragraphs))])
    return pdf(lines)[0]


def scan(page: bytes) -> bytes:
    """Return the first page of a PDF as a scan: an image of it, blurred, in a PDF."""
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(page) as opened:
        image = opened[0].render(scale=130 / 72).to_pil().convert("L")
    image = image.rotate(0.4, fillcolor=244).filter(ImageFilter.GaussianBlur(0.7))
    out = BytesIO()
    Image.eval(image, lambda level: min(244, level + 18)).save(
        out, "PDF", resolution=130.0, quality=60
    )
    return out.getvalue()


def photograph() -> bytes:
    """Return a delivery note photographed sideways (EXIF orientation 6), as JPEG."""
    fonts = Path(__file__).parents[2] / "dossier_builder" / "fonts"
    plain = ImageFont.truetype(str(fonts / "LiberationSans-Regular.ttf"), 34)
    hand = ImageFont.truetype(str(fonts / "Caladea-Italic.ttf"), 58)
    image = Image.new("RGB", (1200, 1600), (206, 199, 184))
    draw = ImageDraw.Draw(image)
    draw.polygon([(90, 70), (1120, 95), (1100, 1520), (70, 1500)], fill=(247, 245, 238))
    for top, text in ((150, "ATELIER DES TANNEURS"), (210, "BON DE LIVRAISON  BL-0381")):
        draw.text((150, top), text, font=plain, fill=(30, 30, 40))
    for top, text in (
        (360, "Client : Menuiserie de la Marne"),
        (420, "1 escalier chêne, 14 marches"),
        (480, "2 garde-corps"),
        (1150, "Reçu le :"),
        (1250, "Signature et cachet :"),
    ):
        draw.text((150, top), text, font=plain, fill=(40, 40, 50))
    draw.text((330, 1128), "18 mars 26", font=hand, fill=(28, 44, 140))
    draw.line([(420, 1360), (520, 1310), (560, 1390), (640, 1300), (760, 1370)], (28, 44, 140), 6)
    exif = Image.Exif()
    exif[0x0112] = 6
    out = BytesIO()
    image.transpose(Image.Transpose.ROTATE_90).save(out, "JPEG", quality=70, exif=exif)
    return out.getvalue()


def email(subject: str, body: str, attached: dict[str, bytes]) -> bytes:
    """Return an .eml message with PDF attachments."""
    message = EmailMessage()
    message["From"] = "compta@tanneurs.example"
    message["To"] = "direction@marne.example"
    message["Subject"] = subject
    message["Date"] = "Fri, 12 Jun 2026 09:30:00 +0200"
    message.set_content(body)
    for name, data in attached.items():
        message.add_attachment(data, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()
