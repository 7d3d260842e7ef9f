"""The invoice a PDF carries with it: Factur-X and its relatives, under any attachment name."""

import logging
from collections.abc import Iterator

import facturx
import pypdfium2 as pdfium

from dossier_builder.reading.limits import MAX_ATTACHMENTS, MAX_XML_BYTES
from dossier_builder.reading.xml import is_invoice

# factur-x logs each file it opens at INFO and each malformed one at ERROR on the root
# handler; what matters is returned or warned about here.
logging.getLogger("factur-x").setLevel(logging.CRITICAL)


def embedded_invoice(pdf: pdfium.PdfDocument, data: bytes) -> tuple[str, bytes] | None:
    """Return (attachment name, XML) of the invoice in this PDF, or None.

    The names of the standards are tried first (factur-x library); an attachment of any
    other name counts when its root element is that of an invoice.
    """
    if pdf.count_attachments() == 0:
        return None
    return _standard(data) or next(_any_name(pdf), None)


def _standard(data: bytes) -> tuple[str, bytes] | None:
    try:
        name, xml = facturx.get_xml_from_pdf(data, check_xsd=False)
    except Exception:  # noqa: BLE001  the library lets pypdf's and lxml's errors through, of any type
        return None
    return (name, xml) if xml and is_invoice(xml) else None


def _any_name(pdf: pdfium.PdfDocument) -> Iterator[tuple[str, bytes]]:
    for index in range(min(pdf.count_attachments(), MAX_ATTACHMENTS)):
        attachment = pdf.get_attachment(index)
        try:
            content = bytes(attachment.get_data())
        except pdfium.PdfiumError:
            continue
        if len(content) <= MAX_XML_BYTES and is_invoice(content):
            yield attachment.get_name(), content
